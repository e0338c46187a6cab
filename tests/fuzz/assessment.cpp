// Any bytes as an assessment in JSON: an assessment that comes back from its own JSON and from its link, or a sentence.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "api/assessment_json.hpp"
#include "base/text.hpp"
#include "domain/assessment_link.hpp"

using namespace willai;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Without a profession only what the reader typed can come back.
void check_link(const Assessment& assessment) {
  const AssessmentLink link = to_link(assessment, nullptr);
  const auto linked = LinkedAssessment::parse(link);
  require(linked.ok());
  require(linked->profession() == assessment.profession() && linked->edition() == assessment.parts().edition);
  if (assessment.profession().empty()) require(linked->open(nullptr, {})->assessment == assessment);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parsed = api::parse_assessment({reinterpret_cast<const char*>(data), size});
  if (!parsed.ok()) {
    require(!parsed.error().message.empty() && is_utf8(parsed.error().message));
    return 0;
  }
  const auto again = api::parse_assessment(api::to_json(*parsed));
  require(again.ok() && *again == *parsed);
  check_link(*parsed);
  return 0;
}

// Any bytes as the two parts of a link: as they are, and under a right checksum, so that the unpacking is reached. The
// first byte chooses; a line feed parts the two.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/base64url.hpp"
#include "base/checksum.hpp"
#include "base/text.hpp"
#include "base/varint.hpp"
#include "domain/assessment_link.hpp"

using namespace willai;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

Profession small_profession() {
  Profession profession;
  profession.slug = "p";
  for (const char* slug : {"a", "b"}) {
    Task task;
    task.slug = slug;
    task.tools = {{"Tool", ""}};
    profession.tasks.push_back(task);
  }
  profession.skills = {{SkillGroup::growing, SkillKind::written, "Skill", ""}};
  return profession;
}

std::string sealed(const std::string& bytes) {
  return to_base64url(bytes + Packer().four_bytes(crc32_of(bytes)).bytes());
}

void check_opened(const Result<OpenedAssessment>& opened, const Profession* profession) {
  if (!opened.ok()) return require(!opened.error().message.empty() && is_utf8(opened.error().message));
  const AssessmentLink link = to_link(opened->assessment, profession);
  require(LinkedAssessment::parse(link).ok());
}

void open(const AssessmentLink& link) {
  const auto linked = LinkedAssessment::parse(link);
  if (!linked.ok()) return require(!linked.error().message.empty());
  static const Profession profession = small_profession();
  check_opened(linked->open(&profession, {1, 1}), &profession);
  check_opened(linked->open(nullptr, {1, 1}), nullptr);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t line = bytes.find('\n');
  const std::string first(bytes.substr(0, line)), second(line == std::string_view::npos ? "" : bytes.substr(line + 1));
  if (data[0] % 2 == 0) {
    open({first, second});
    return 0;
  }
  const std::string published = sealed("\x01" + first);
  open({published, second.empty() ? "" : sealed("\x01" + Packer().four_bytes(crc32_of(published)).bytes() + second)});
  return 0;
}

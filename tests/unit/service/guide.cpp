// docs/api.md says of the API what the site says of it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "fixtures.hpp"
#include "folders.hpp"
#include "golden_files.hpp"
#include "service/guide.hpp"

namespace guide_test {

using namespace willai;
using namespace willai::test;

namespace {

// A heading of the readable page is one step lower in the document.
std::string in_document(const std::string& markdown) {
  std::string text;
  for (const std::string_view line : split(markdown, '\n')) text.append(line.starts_with("##") ? "#" : "").append(line) += '\n';
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("docs/api.md has the guide to the API as it is, as docs/routes.md has the table") {
  const std::string file = source_folder() + "/docs/api.md";
  std::string text = bytes_of(file);
  const std::string begin = "<!-- the guide to the API; WILLAI_REWRITE_GOLDEN=1 writes it -->\n", end = "<!-- end -->\n";
  const std::size_t from = text.find(begin);
  REQUIRE(from != std::string::npos);
  const std::size_t place = from + begin.size(), to = text.find(end, place);
  REQUIRE(to != std::string::npos);
  const std::string guide = in_document(service::guide_markdown());
  if (std::getenv("WILLAI_REWRITE_GOLDEN") != nullptr) write_file(file, text.replace(place, to - place, guide));
  else CHECK_MESSAGE(text.substr(place, to - place) == guide, "WILLAI_REWRITE_GOLDEN=1 writes it");
}

}  // namespace guide_test

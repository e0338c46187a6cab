#include "folders.hpp"
#include "golden_files.hpp"

#include <doctest/doctest.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "base/text.hpp"
#include "fixtures.hpp"

namespace willai::test {
namespace {

const std::string kFolder = test::source_folder() + "/tests/golden/";

bool is_rewriting() { return std::getenv("WILLAI_REWRITE_GOLDEN") != nullptr; }

// "line 7:" with what was approved and what came.
std::string first_difference(const std::string& approved, const std::string& came) {
  const auto before = split(approved, '\n'), after = split(came, '\n');
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    const std::string old_line(i < before.size() ? before[i] : "(the end)"),
        new_line(i < after.size() ? after[i] : "(the end)");
    if (old_line != new_line)
      return "line " + std::to_string(i + 1) + ":\n  approved " + old_line + "\n  came     " + new_line;
  }
  return "";
}

}  // namespace

void check_golden(const std::string& name, const std::string& text) {
  const std::string file = kFolder + name;
  if (is_rewriting()) {
    write_file(file, text);
    return;
  }
  REQUIRE_MESSAGE(std::filesystem::exists(file), name, " is missing; WILLAI_REWRITE_GOLDEN=1 writes it");
  const std::string approved = bytes_of(file);
  CHECK_MESSAGE(text == approved, name, ", ", first_difference(approved, text));
}

std::string in_lines(const std::string& json) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
  writer.SetIndent(' ', 1);
  rapidjson::StringStream stream(json.c_str());
  const auto outcome = rapidjson::Reader().Parse<rapidjson::kParseFullPrecisionFlag>(stream, writer);
  REQUIRE(!outcome.IsError());
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace willai::test

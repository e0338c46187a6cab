#include "cli/assessment_input.hpp"

#include <fmt/format.h>

#include <iostream>

#include "api/assessment_json.hpp"
#include "system/disk.hpp"

namespace willai::cli {
namespace {

std::string read_standard_input() {
  std::string text(api::kMostAssessmentBytes + 1, '\0');
  std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::cin.gcount()));
  return text;
}

}  // namespace

Result<std::string> read_assessment(const std::string& file) {
  if (file == "-") return read_standard_input();
  auto text = TRY(system::Files().find(file));
  if (!text) return not_found(fmt::format("there is no file “{}”; use “-” to read standard input", file));
  return std::move(*text);
}

}  // namespace willai::cli

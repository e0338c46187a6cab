// Any bytes as a manifest and as the head of an answer: what comes out is safe to use, or is refused.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "importers/manifest.hpp"
#include "importers/study.hpp"
#include "pull/answer.hpp"

using namespace willai;

namespace {

void read_manifest(std::string_view text) {
  const auto manifest = importers::parse_manifest(text, "fuzz.toml");
  if (manifest.rows.size() + (manifest.rejects.empty() ? 0 : 1) != 1) std::abort();
  for (const importers::Manifest& each : manifest.rows)
    for (const importers::ManifestFile& file : each.files)
      for (const std::string_view part : split(file.path, '/'))
        if (part.empty() || part == "..") std::abort();  // it would lead out of the data folder
}

void read_head(std::string_view text) {
  pull::Answer answer;
  for (const std::string_view line : split(text, '\n')) answer.add(line);
  if (const auto head = answer.head(); head.ok() && (head->from < 0 || head->whole.value_or(0) < 0)) std::abort();
}

void read_study(std::string_view text) {
  const auto study = importers::parse_study(text, "fuzz.toml");
  if (study.rows.size() + (study.rejects.empty() ? 0 : 1) != 1) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_manifest(text);
  read_study(text);
  read_head(text);
  return 0;
}

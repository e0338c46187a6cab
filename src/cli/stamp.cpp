#include "cli/stamp.hpp"

#include <fmt/format.h>

#include "base/digest.hpp"
#include "system/builtin.hpp"
#include "views/page_head.hpp"

namespace willai::cli {
namespace {

constexpr std::size_t kDigitsShown = 12;

}  // namespace

std::string model_id(std::string_view bytes) { return sha256_of(bytes).substr(0, kDigitsShown); }

std::string edition_id(const EditionProof& proof) { return proof.digest.substr(0, kDigitsShown); }

tables::Stamp stamp_of(const std::string& model, const EditionNumber& edition, const EditionProof& proof) {
  const system::BuildFacts facts = system::build_facts();
  return {{"model", model},
          {"edition", fmt::format("{}, {}, {}", views::edition_name(edition.volume, edition.number), edition.date.iso(), edition_id(proof))},
          {"program", fmt::format("willai {} {}", facts.version, facts.commit)}};
}

}  // namespace willai::cli

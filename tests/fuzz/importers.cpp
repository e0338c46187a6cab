// Any bytes through every table importer: rows or rejects, nothing else. The first byte chooses the table.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "importers/anthropic.hpp"
#include "importers/anthropic_releases.hpp"
#include "importers/crosswalks.hpp"
#include "importers/gpts_are_gpts.hpp"
#include "importers/microsoft.hpp"
#include "importers/onet.hpp"
#include "importers/openai.hpp"
#include "importers/sml.hpp"
#include "importers/workbank.hpp"

using namespace willai;

namespace {

template <class Row>
void run(importers::Imported<Row> (*parse)(std::string_view, std::string_view), std::string_view text) {
  const importers::Imported<Row> imported = parse(text, "fuzz");
  // A table without a row has said why.
  if (imported.rows.empty() && imported.rejects.empty()) std::abort();
  for (const importers::Reject& reject : imported.rejects)
    if (!is_utf8(reject.reason)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 31) {
    case 0: run(importers::onet::parse_occupations, text); break;
    case 1: run(importers::onet::parse_tasks, text); break;
    case 2: run(importers::onet::parse_emerging_tasks, text); break;
    case 4: run(importers::onet::parse_task_activities, text); break;
    case 5: run(importers::onet::parse_activities, text); break;
    case 6: run(importers::onet::parse_alternate_titles, text); break;
    case 7: run(importers::onet::parse_related, text); break;
    case 8: run(importers::onet::parse_technologies, text); break;
    case 9: run(importers::onet::parse_job_zones, text); break;
    case 11: run(importers::gpts::parse_labels, text); break;
    case 12: run(importers::gpts::parse_occupation_values, text); break;
    case 13: run(importers::gpts::parse_automation, text); break;
    case 14: run(importers::microsoft::parse_scores, text); break;
    case 15: run(importers::microsoft::parse_metrics, text); break;
    case 16: run(importers::microsoft::parse_activities, text); break;
    case 17: run(importers::anthropic::parse_exposures, text); break;
    case 18: run(importers::anthropic::parse_penetrations, text); break;
    case 19: run(importers::anthropic::parse_shares, text); break;
    case 20: run(importers::anthropic::parse_interactions, text); break;
    case 22: run(importers::anthropic::parse_modes, text); break;
    case 23: run(importers::anthropic::parse_release_shares, text); break;
    case 24: run(importers::anthropic::parse_release_modes, text); break;
    case 25: run(importers::microsoft::parse_physical_tasks, text); break;
    case 26: run(importers::openai::parse_messages, text); break;
    case 27: run(importers::openai::parse_transitions, text); break;
    case 28: run(importers::workbank::parse_desires, text); break;
    case 29: run(importers::workbank::parse_capacities, text); break;
    case 30: run(importers::sml::parse_scores, text); break;
    // Tables of several scales may hold none of the rows asked for.
    case 3: (void)importers::onet::parse_task_ratings(text, "fuzz"); break;
    // Rows of minor groups are left out.
    case 21: (void)importers::crosswalks::parse_isco_to_soc(text, "fuzz"); break;
    default: (void)importers::onet::parse_elements(text, "fuzz"); break;
  }
  return 0;
}

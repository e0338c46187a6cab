// What changed from one edition to another as JSON: the output of `willai diff --json` and the twin of an edition's page.
#pragma once

#include <string>
#include <vector>

#include "api/json_writer.hpp"
#include "api/twin_of.hpp"
#include "domain/edition.hpp"
#include "domain/edition_change.hpp"
#include "views/corrections_view.hpp"
#include "views/edition_page_view.hpp"

namespace willai::api {

// The lists "counts" and "changes" of an object that was begun.
void write_changes(JsonWriter& json, const std::vector<ChangeCount>& counts, const std::vector<EditionChange>& changes);

std::string diff_json(const EditionNumber& before, const EditionNumber& now, const std::vector<ChangeCount>& counts,
                      const std::vector<EditionChange>& changes);

std::string to_json(const views::EditionPage& page, const TwinOf& twin = {});
std::string to_json(const views::CorrectionsPage& page, const TwinOf& twin = {});

}  // namespace willai::api

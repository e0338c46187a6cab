// How to cite an answer of the API: with the edition that it comes from, because that never changes.
#pragma once

#include <string>
#include <string_view>

#include "api/json_writer.hpp"
#include "domain/edition.hpp"
#include "service/home.hpp"
#include "service/record.hpp"

namespace willai::service {

struct Citation {
  std::string apa;
  std::string bibtex;
  std::string plain;
};

// `title` is the name of what is cited, `path` its page on the site.
Citation citation_of(const EditionFacts& facts, const Home& home, std::string_view title, std::string_view path);

const Schema& citation_schema();
const Schema& edition_stamp_schema();

// The fields "edition" and "citation".
void write_provenance(api::JsonWriter& json, const EditionFacts& facts, const Home& home, std::string_view title, std::string_view path);

}  // namespace willai::service

// What the tests of the importers ask of a result.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai {

inline SocCode soc(std::string_view text) { return SocCode::parse(text).value(); }
inline IscoCode isco(std::string_view text) { return IscoCode::parse(text).value(); }

template <class Row>
void check_rows(const importers::Imported<Row>& imported, const std::vector<Row>& rows) {
  for (const importers::Reject& reject : imported.rejects) FAIL_CHECK(importers::sentence_for(reject));
  CHECK((imported.rows == rows));
}

// One reject, which says `part`.
template <class Row>
void check_one_reject(const importers::Imported<Row>& imported, std::string_view part) {
  INFO("expected: " << part);
  REQUIRE(imported.rejects.size() == 1);
  const std::string sentence = importers::sentence_for(imported.rejects[0]);
  INFO("found: " << sentence);
  CHECK(sentence.find(part) != std::string::npos);
}

// The same, and no row.
template <class Row>
void check_only_reject(const importers::Imported<Row>& imported, std::string_view part) {
  CHECK(imported.rows.empty());
  check_one_reject(imported, part);
}

// As an editor saves it that writes UTF-16 with a byte-order mark; `ascii` has one byte a letter.
inline std::string utf16_of(std::string_view ascii) {
  std::string text = "\xFF\xFE";
  for (const char c : ascii) text += {c, '\0'};
  return text;
}

}  // namespace willai

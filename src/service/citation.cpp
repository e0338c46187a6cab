#include "service/citation.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/page_head.hpp"

namespace willai::service {
namespace {

constexpr std::size_t kLongestKey = 40;

std::string name_of(const EditionFacts& facts) { return views::edition_name(facts.number.volume, facts.number.number); }

// "2026, November 23"
std::string apa_date(const Date& date) {
  const std::string words = date.words();
  return fmt::format("{}, {}", date.iso().substr(0, 4), words.substr(0, words.find(',')));
}

// Braces keep capitals, and end nothing early.
std::string in_braces(std::string_view text) {
  std::string plain;
  for (const char c : text)
    if (c != '{' && c != '}' && c != '\\') plain += c;
  return plain;
}

std::string bibtex_of(const EditionFacts& facts, std::string_view title, std::string_view address) {
  const EditionNumber& number = facts.number;
  return fmt::format(
      "@misc{{{}-{}-{}-{},\n  author = {{{{{}}}}},\n  title = {{{{{}}}}},\n  year = {{{}}},\n  month = {{{}}},\n  note = {{{}}},\n  url = {{{}}}\n}}",
      slug_of(facts.site.name, kLongestKey), number.volume, number.number, slug_of(title, kLongestKey), in_braces(facts.site.name),
      in_braces(title), number.date.iso().substr(0, 4), number.date.iso().substr(5, 2), name_of(facts), address);
}

}  // namespace

Citation citation_of(const EditionFacts& facts, const Home& home, std::string_view title, std::string_view path) {
  const std::string address = home.at(path), &site = facts.site.name;
  return {fmt::format("{}. ({}). {} ({}) [Data set]. {}", site, apa_date(facts.number.date), title, name_of(facts), address),
          bibtex_of(facts, title, address),
          fmt::format("{}. {}, {}, {}. {}", title, site, name_of(facts), facts.number.date.words(), address)};
}

const Schema& citation_schema() {
  static const Schema schema{"Citation",
                             "How to cite this answer.",
                             {{"apa", Kind::text, "as the American Psychological Association asks"},
                              {"bibtex", Kind::text, "an entry for BibTeX"},
                              {"plain", Kind::text, "one line of text"}}};
  return schema;
}

const Schema& edition_stamp_schema() {
  static const Schema schema{"EditionStamp",
                             "The edition that the answer comes from. An edition never changes.",
                             {{"name", Kind::text, "as in “Vol. I, No. 01”"},
                              {"volume", Kind::whole, "its volume"},
                              {"number", Kind::whole, "its number in the volume"},
                              {"date", Kind::date, "when it was published"},
                              {"digest", Kind::text, "SHA-256 of all its content, which `willai verify` checks"},
                              {"url", Kind::address, "its page"}}};
  return schema;
}

void write_provenance(api::JsonWriter& json, const EditionFacts& facts, const Home& home, std::string_view title, std::string_view path) {
  const EditionNumber& number = facts.number;
  json.begin("edition").field("name", name_of(facts)).integer("volume", number.volume).integer("number", number.number);
  json.field("date", number.date.iso()).field("digest", facts.proof.digest);
  json.field("url", home.at(site::edition(number.volume, number.number))).end();
  const Citation citation = citation_of(facts, home, title, path);
  json.begin("citation").field("apa", citation.apa).field("bibtex", citation.bibtex).field("plain", citation.plain).end();
}

}  // namespace willai::service

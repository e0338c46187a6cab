// What every page has around its own text: title, number and date, sources, foot.
#pragma once

#include <string>
#include <vector>

#include "views/link.hpp"

namespace willai::views {

// Name, number and date at the top of every page.
struct Masthead {
  std::string volume_and_number;  // "Vol. I, No. 04"
  std::string date;               // "April 20, 2026"
  std::string date_iso;           // "2026-04-20"
  std::string name{};             // of the publication
  std::string motto{};
  std::string logo{};      // path of a picture before the name; ""
  std::string language{};  // "en"
};

// A source cited on the page; evidence marks refer to `number`.
struct Note {
  int number;
  std::string text;
  std::string url;  // may be absolute; "" for none
};

struct Foot {
  std::string edition;  // "WillAIReplaceMe, Vol. I, No. 04, April 20, 2026. An edition is never changed …"
  std::vector<std::string> attributions;  // the attributions that the licenses of this page's sources require
  std::string json_url;                   // the JSON twin of this page; "" if it has none
  std::string imprint{};                  // who publishes; ""
  std::vector<Link> pages{};              // privacy, and the publication's own pages
  Link contact{};                         // "" if there is none
};

enum class Section { none, front, explore, professions, assessment, method, sources, editions };

// What a page is, for search engines (schema.org); the rest they take from its head.
struct DataBlock {
  enum class Kind { none, article, dataset };
  Kind kind = Kind::none;
  std::string headline{};
  std::string occupation{};       // that an article is about; ""
  std::string occupation_code{};  // "15-1252.00"
};

// What every page has.
struct PageHead {
  Masthead masthead;
  Section section = Section::none;
  std::string title;        // of the document
  std::string description;  // for search engines; plain text
  std::string url;          // canonical path
  std::string profession{};  // slug of the profession that the page is about, which the assessment begins with; ""
  std::string card{};        // path of the picture that is shown where a link to the page is shared; ""
  bool is_unlisted = false;  // search engines are asked not to list it
  std::vector<Note> notes;
  Foot foot;
  DataBlock data{};
};

}  // namespace willai::views

// A letter before it has an envelope: what it says in two forms, and what is enclosed. All text is UTF-8.
#pragma once

#include <string>
#include <vector>

namespace willai {

struct Enclosure {
  std::string name;  // "registered-nurse.pdf"
  std::string type;  // "application/pdf"
  std::string bytes;
};

struct Letter {
  std::string subject;
  std::string text;
  std::string html;
  std::vector<Enclosure> enclosures{};
};

// What its reader can do about it; whole addresses.
struct LetterLinks {
  std::string confirm;  // "" in a report
  std::string erase;
  std::string unsubscribe;
};

}  // namespace willai

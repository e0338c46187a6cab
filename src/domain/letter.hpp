// A letter before it has an envelope: its text in two forms, and its attachments. All text is UTF-8.
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

// Links for the recipient; full addresses.
struct LetterLinks {
  std::string confirm;  // "" in a report
  std::string erase;
  std::string unsubscribe;
};

}  // namespace willai

// The links in letters: what they do, for which request, for whom; sealed, so that nobody can make one up or read whom
// it is about. Nothing has to be stored for them, and they work after all else has been erased.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/seal.hpp"

namespace willai {

struct MailLink {
  enum class Use : unsigned char { confirm = 1, erase = 2, unsubscribe = 3 };
  Use use = Use::confirm;
  std::string request;  // 32 hexadecimal digits
  std::string person;   // likewise
};

// Text that may stand in an address.
std::string close_link(const Seal& seal, const MailLink& link);
// Absent where it was cut, changed, sealed by another key, or does something else.
std::optional<MailLink> find_link(const Seal& seal, std::string_view text, MailLink::Use use);

// What stands in the return path of a letter to this person: "b" and 48 hexadecimal digits; and the person of such a
// tag, absent where it is none of ours. Mail servers may fold its case.
std::string return_tag(const KeyedSeal& seal, const std::string& person);
std::optional<std::string> find_returned(const KeyedSeal& seal, std::string_view tag);

}  // namespace willai

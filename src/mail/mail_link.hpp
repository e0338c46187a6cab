// The links in letters: what they do, for which request, for whom. They are encrypted, so that nobody can forge one or
// read whom it is about. Nothing has to be stored for them, and they work even after everything else was erased.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ports/seal.hpp"

namespace willai::mail {

struct MailLink {
  enum class Use : unsigned char { confirm = 1, erase = 2, unsubscribe = 3 };
  Use use = Use::confirm;
  std::string request;  // 32 hexadecimal digits
  std::string person;   // the same
};

// Text for use in a URL.
std::string close_link(const ports::Seal& seal, const MailLink& link);
// Absent if it was cut or changed, was encrypted with another key, or has another use.
std::optional<MailLink> find_link(const ports::Seal& seal, std::string_view text, MailLink::Use use);

// The tag in the return path of a letter to this person: "b" and 48 hexadecimal digits. And back: the person of such a
// tag; absent if it is not ours. Mail servers may change its case.
std::string return_tag(const ports::KeyedSeal& seal, const std::string& person);
std::optional<std::string> find_returned(const ports::KeyedSeal& seal, std::string_view tag);

}  // namespace willai::mail

#include "domain/email_address.hpp"

#include <idn2.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "base/text.hpp"

namespace willai {
namespace {

// RFC 5321, 4.5.3.1: lengths that every mail server must accept.
constexpr std::size_t kLongestLocal = 64;
constexpr std::size_t kLongestHost = 253;
constexpr std::size_t kLongestLabel = 63;
constexpr std::size_t kLongestAddress = 254;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// "atext" of RFC 5322, with the letters that RFC 6531 adds.
bool is_atom_char(char c) {
  return !is_ascii(c) || is_letter_or_digit(c) ||
         std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_atom(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_atom_char); }

bool is_dotted(std::string_view local) { return std::ranges::all_of(split(local, '.'), is_atom); }

// Inside the quotes, a quote or a backslash needs a backslash before it.
bool is_quoted(std::string_view local) {
  if (local.size() < 2 || !local.starts_with('"') || !local.ends_with('"')) return false;
  const std::string_view inside = local.substr(1, local.size() - 2);
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] == '"') return false;
    if (inside[i] == '\\' && ++i == inside.size()) return false;
  }
  return true;
}

struct CodeRange {
  char32_t first;
  char32_t last;
};

// Characters that end lines, control terminals, turn the direction of text around, or that nobody sees: an address
// with one of them is not the address that a person reads. Also private and unassigned planes.
constexpr CodeRange kUnseen[] = {
    {0x00, 0x1F},       {0x7F, 0xA0},       {0xAD, 0xAD},       {0x034F, 0x034F},    {0x061C, 0x061C},
    {0x115F, 0x1160},   {0x1680, 0x1680},   {0x17B4, 0x17B5},   {0x180B, 0x180F},    {0x2000, 0x200F},
    {0x2028, 0x202F},   {0x205F, 0x206F},   {0x2800, 0x2800},   {0x3000, 0x3000},    {0x3164, 0x3164},
    {0xD800, 0xF8FF},   {0xFDD0, 0xFDEF},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFF},   {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0x10FFFF},
};

// The code point at the front of well-formed UTF-8; takes it off.
char32_t take_character(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t code = size == 1 ? first : first & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  text.remove_prefix(size);
  return code;
}

bool has_unseen(std::string_view text) {
  while (!text.empty()) {
    const char32_t code = take_character(text);
    for (const auto& [first, last] : kUnseen)
      if (code >= first && code <= last) return true;
  }
  return false;
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= kLongestLabel && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_number(std::string_view label) {
  return std::ranges::all_of(label, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_host_name(std::string_view host) {
  const auto labels = split(host, '.');
  return host.size() <= kLongestHost && labels.size() > 1 && std::ranges::all_of(labels, is_label) &&
         !is_number(labels.back());
}

// "Bücher" -> "xn--bcher-kva"; "" if it is not part of a name. A label that is already coded ("xn--…") must be what the
// name that it stands for is coded as; "xn--a" would be a control character.
std::string ascii_label(std::string_view label) {
  const std::string lower = to_lower(label);
  if (std::ranges::all_of(lower, is_ascii) && !lower.starts_with("xn--")) return lower;
  char* ascii = nullptr;
  if (idn2_to_ascii_8z(lower.c_str(), &ascii, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK) return "";
  const std::unique_ptr<char, decltype(&idn2_free)> owned(ascii, idn2_free);
  return to_lower(ascii);
}

// "Bücher.example" -> "xn--bcher-kva.example"
std::string ascii_host(std::string_view host) {
  std::string ascii;
  for (const std::string_view label : split(host, '.')) ascii += "." + ascii_label(label);
  return ascii.substr(1);
}

// `"vic\tim"` -> "victim": what the quotes and backslashes around it mean.
std::string unquoted(std::string_view local) {
  if (!is_quoted(local)) return std::string(local);
  std::string plain;
  for (std::size_t i = 1; i + 1 < local.size(); ++i) {
    if (local[i] == '\\') ++i;
    plain += local[i];
  }
  return plain;
}

// Lower case in any script, composed and decomposed letters alike, as names of hosts are compared.
std::string folded_local(const std::string& local) {
  if (std::ranges::all_of(local, is_ascii)) return to_lower(local);
  const std::string folded = ascii_label(local);
  return folded.empty() ? to_lower(local) : folded;
}

// Hosts where dots in a name make no difference, under the name that stands for all of them.
struct DotlessHost {
  std::string_view name;
  std::string_view stands_for;
};
constexpr DotlessHost kDotlessHosts[] = {{"gmail.com", "gmail.com"}, {"googlemail.com", "gmail.com"}};

Result<> check_local(std::string_view local) {
  if (local.empty()) return invalid("Write something before the @, such as name@example.org");
  if (local.size() > kLongestLocal)
    return invalid("The part before the @ is longer than the 64 letters that e-mail allows");
  if (!is_dotted(local) && !is_quoted(local))
    return invalid("The part before the @ has a character or a dot that is not allowed there");
  return Nothing{};
}

Result<std::string> parse_host(std::string_view host) {
  if (host.empty()) return invalid("Write something after the @, such as name@example.org");
  if (host.starts_with('[')) return invalid("Write the name of the mail host after the @, not its number");
  std::string ascii = ascii_host(host);
  if (!is_host_name(ascii))
    return invalid("The part after the @ is not the name of a mail host; it needs a dot, such as example.org");
  return ascii;
}

}  // namespace

Result<EmailAddress> EmailAddress::parse(std::string_view text) {
  text = trim(text);
  if (text.empty()) return invalid("Write an e-mail address, such as name@example.org");
  if (!is_utf8(text) || has_unseen(text))
    return invalid("The address has a character that is not allowed in e-mail addresses");
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos) return invalid("The address has no @; write it like name@example.org");
  TRY(check_local(text.substr(0, at)));
  const std::string host = TRY(parse_host(text.substr(at + 1)));
  std::string whole = std::string(text.substr(0, at + 1)) + host;
  if (whole.size() > kLongestAddress) return invalid("The address is longer than the 254 letters that e-mail allows");
  return EmailAddress(std::move(whole), at);
}

std::string EmailAddress::owner() const {
  std::string name = folded_local(unquoted(local()));
  if (const std::size_t plus = name.find('+'); plus != std::string::npos && plus > 0) name.resize(plus);
  const auto* const dotless = std::ranges::find(kDotlessHosts, host(), &DotlessHost::name);
  if (dotless == std::end(kDotlessHosts)) return name + "@" + std::string(host());
  std::string without_dots = name;
  std::erase(without_dots, '.');
  return (without_dots.empty() ? name : without_dots) + "@" + std::string(dotless->stands_for);
}

std::string EmailAddress::earlier_owner() const { return to_lower(text_); }

}  // namespace willai

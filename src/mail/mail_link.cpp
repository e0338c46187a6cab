#include "mail/mail_link.hpp"

#include <sodium.h>

#include <algorithm>

#include "base/text.hpp"

namespace willai::mail {
namespace {

constexpr std::size_t kDigits = 32;
constexpr std::size_t kCheck = 16;  // digits, 64 bits: each guess would cost one e-mail

bool is_hex(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string bytes_of(std::string_view digits) {
  std::string bytes(digits.size() / 2, '\0');
  sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), digits.data(), digits.size(), nullptr,
                 nullptr, nullptr);
  return bytes;
}

std::string digits_of(std::string_view bytes) {
  std::string digits(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  digits.pop_back();
  return digits;
}

std::string check_of(const ports::KeyedSeal& seal, const std::string& person) {
  return seal.keyed_hash(person, ports::HashedFor::bounce).substr(0, kCheck);
}

// Also of a letter that was sent when an earlier key was in use.
bool is_check_of(std::string_view check, const ports::KeyedSeal& seal, const std::string& person) {
  if (check == check_of(seal, person)) return true;
  return std::ranges::any_of(seal.earlier_hashes(person, ports::HashedFor::bounce),
                             [&](const std::string& hash) { return check == hash.substr(0, kCheck); });
}

}  // namespace

std::string close_link(const ports::Seal& seal, const MailLink& link) {
  return seal.close(std::string(1, static_cast<char>(link.use)) + bytes_of(link.request) + bytes_of(link.person),
                    ports::SealedFor::mail_link);
}

std::optional<MailLink> find_link(const ports::Seal& seal, std::string_view text, MailLink::Use use) {
  const auto bytes = seal.find_bytes(text, ports::SealedFor::mail_link);
  if (!bytes || bytes->size() != 1 + kDigits || bytes->front() != static_cast<char>(use)) return std::nullopt;
  return MailLink{use, digits_of(bytes->substr(1, kDigits / 2)), digits_of(bytes->substr(1 + kDigits / 2))};
}

std::string return_tag(const ports::KeyedSeal& seal, const std::string& person) {
  return "b" + person + check_of(seal, person);
}

std::optional<std::string> find_returned(const ports::KeyedSeal& seal, std::string_view tag) {
  const std::string lower = to_lower(tag);
  if (lower.size() != 1 + kDigits + kCheck || !lower.starts_with('b') || !is_hex(lower.substr(1))) return std::nullopt;
  std::string person = lower.substr(1, kDigits);
  if (!is_check_of(lower.substr(1 + kDigits), seal, person)) return std::nullopt;
  return person;
}

}  // namespace willai::mail

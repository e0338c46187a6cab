#include "site/routes.hpp"

namespace willai::site {
namespace {

std::string joined(std::string_view head, std::string_view tail) {
  std::string path(head);
  if (!tail.empty()) (path += '/') += tail;
  return path;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

void append_escaped(std::string& address, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  ((address += '%') += kDigits[byte / 16]) += kDigits[byte % 16];
}

}  // namespace

std::string profession(std::string_view slug) { return joined("/profession", slug); }

std::string deep_dive(std::string_view profession_slug, std::string_view task) {
  return (profession(profession_slug) += '-') += task;
}

std::string index_of(std::string_view field, std::string_view level) {
  return joined(joined(kProfessions, field), level);
}

std::string source(std::string_view page) { return joined(kSources, page); }

std::string compare(std::string_view profession_slug, std::string_view other) {
  return joined(joined("/compare", profession_slug), other);
}

std::string search(std::string_view text) {
  std::string address(kSearch);
  address += "?q=";
  for (const char c : text)
    if (is_plain(c)) address += c;
    else append_escaped(address, c);
  return address;
}

std::string json_twin(std::string_view page) { return page == kFront ? "/index.json" : std::string(page) + ".json"; }

}  // namespace willai::site

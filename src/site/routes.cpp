#include "site/routes.hpp"

#include "site/form_fields.hpp"

namespace willai::site {
namespace {

std::string joined(std::string_view head, std::string_view tail) {
  std::string path(head);
  if (!tail.empty()) path.append("/").append(tail);
  return path;
}

// The fixed part of a pattern, without the slash at its end.
std::string_view folder_of(std::string_view pattern) {
  const std::string_view fixed = fixed_part(pattern);
  return fixed.substr(0, fixed.size() - 1);
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

void append_escaped(std::string& address, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  address += '%';
  address += kDigits[byte / 16];
  address += kDigits[byte % 16];
}

}  // namespace

std::string profession(std::string_view slug) { return joined(folder_of(kProfessionPages), slug); }

std::string deep_dive(std::string_view profession_slug, std::string_view task) {
  return profession(profession_slug).append("-").append(task);
}

std::string index_of(std::string_view field, std::string_view level) {
  return joined(joined(kProfessions, field), level);
}

std::string chart(std::string_view name, std::string_view ending) {
  return joined(folder_of(kChartFiles), name).append(ending);
}

std::string explore(std::string_view chart) { return joined(kExplore, chart); }

std::string card(std::string_view profession) { return joined(folder_of(kCards), profession) + ".png"; }

std::optional<WithinEdition> within_edition(std::string_view path) {
  const std::string_view folder = fixed_part(kEditionPages);
  if (!path.starts_with(folder)) return std::nullopt;
  path.remove_prefix(folder.size());
  const std::size_t end = path.find('/');
  const std::string_view name = path.substr(0, end);
  const bool is_number = !name.empty() && name.find_first_not_of("0123456789-") == std::string_view::npos;
  if (end == std::string_view::npos || end + 1 == path.size() || !is_number) return std::nullopt;
  const std::string_view inside = path.substr(end);
  return WithinEdition{name, inside == kEditionFront ? kFront : inside};
}

std::string edition(int volume, int number) {
  return joined(kEditions, std::to_string(volume) + "-" + std::to_string(number));
}

std::string source(std::string_view page) { return joined(kSources, page); }

std::string compare(std::string_view profession_slug, std::string_view other) {
  return joined(joined(folder_of(kComparePages), profession_slug), other);
}

std::string compare_form(std::string_view first, std::string_view second) {
  return std::string(kCompare).append("?").append(form_pair("first", first)).append("&").append(form_pair("second", second));
}

std::string states(std::string_view slug) { return joined(folder_of(kStatePages), slug); }

std::string own_page(std::string_view slug) {
  for (const std::string_view own : {kAbout, kImprint, kPrivacy})
    if (own.substr(1) == slug) return std::string(own);
  return joined(folder_of(kOwnPages), slug);
}

std::string search(std::string_view text) {
  std::string address(kSearch);
  address += "?q=";
  for (const char c : text)
    if (is_plain(c)) address += c;
    else append_escaped(address, c);
  return address;
}

std::string text_twin(std::string_view page) {
  return page == kFront ? std::string(kFrontText) : std::string(page) + ".md";
}

std::string json_twin(std::string_view page) {
  return page == kFront ? std::string(kFrontTwin) : std::string(page) + ".json";
}

}  // namespace willai::site

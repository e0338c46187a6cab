#include "assessment/pasted_link.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "assessment/state.hpp"
#include "site/form_fields.hpp"
#include "site/routes.hpp"

namespace willai::assessment {
namespace {

Error no_result() {
  return invalid("this is not the address of a result; paste the whole link from the address bar of the result");
}

// "https://example.org/result?a=…" -> "https://example.org", "/result", "a=…"; in a browser that makes the pages
// itself, the answers are after "#".
struct Address {
  std::string_view origin;
  std::string_view path;
  std::string_view query;
};

Address parts_of(std::string_view text) {
  Address address;
  const std::size_t hash = std::min(text.find('#'), text.size());
  const std::string_view behind = text.substr(std::min(hash + 1, text.size()));
  text = text.substr(0, hash);
  const std::size_t mark = std::min(text.find('?'), text.size());
  if (mark < text.size()) address.query = text.substr(mark + 1);
  else if (behind.find('=') != std::string_view::npos) address.query = behind.substr(0, behind.find('#'));
  text = text.substr(0, mark);
  const std::size_t scheme = text.find("://");
  const std::size_t slash = std::min(text.find('/', scheme == std::string_view::npos ? 0 : scheme + 3), text.size());
  address.origin = text.substr(0, slash);
  address.path = text.substr(slash);
  return address;
}

std::string without_scheme(std::string_view origin) {
  const std::size_t scheme = origin.find("://");
  return to_lower(scheme == std::string_view::npos ? origin : origin.substr(scheme + 3));
}

// A copy of the site that does not know its own name accepts links of any.
bool is_elsewhere(std::string_view origin, const SiteAddress& site) {
  return !site.origin.empty() && !origin.empty() && without_scheme(origin) != without_scheme(site.origin);
}

bool leads_to_answers(std::string_view path, std::string_view base_path) {
  if (!path.starts_with(base_path)) return false;
  path.remove_prefix(base_path.size());
  constexpr std::array kPages = {site::kResult,     site::kResultPdf,      site::kResultCard,      site::kResultCompare,
                                 site::kAssessment, site::kAssessmentWeek, site::kAssessmentSkills};
  return std::ranges::find(kPages, path) != kPages.end() || path == site::kResultJson;
}

}  // namespace

Result<PastedLink> parse_pasted_link(std::string_view text, const SiteAddress& site) {
  text = trim(text);
  if (text.empty()) return invalid("paste the link to a result");
  if (text.size() > kLongestLink)
    return invalid(fmt::format("a link to a result may have at most {} characters", kLongestLink));
  const Address address = parts_of(text);
  if (!leads_to_answers(address.path, site.base_path)) return no_result();
  if (is_elsewhere(address.origin, site))
    return invalid(fmt::format("this is an address of “{}”; this site opens only its own links",
                               shortened(without_scheme(address.origin), 60)));
  const FormFields query = FormFields::parse(address.query);
  PastedLink link{query.value(kPublished), query.value(kSealed)};
  if (link.published.empty())
    return invalid("this address has no answers in it; paste the whole link, to its last character");
  return link;
}

}  // namespace willai::assessment

// The address of a result, as somebody pastes it -> the assessment data in it.
//
//   find_pasted_link("https://example.org/result?a=AQ…&s=…", {"", "https://example.org"});
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::assessment {

// The address of this site; "" for unknown parts.
struct SiteAddress {
  std::string_view base_path;
  std::string_view origin;
};

struct PastedLink {
  std::string published;
  std::string sealed;  // ""
};

inline constexpr std::size_t kLongestLink = 8000;  // bytes; a request line has no space for more

// Nothing is downloaded: the whole result is in its address. The error is half a sentence.
Result<PastedLink> parse_pasted_link(std::string_view text, const SiteAddress& site);

}  // namespace willai::assessment

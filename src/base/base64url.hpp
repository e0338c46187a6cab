// Base64 for use in URLs (RFC 4648, section 5, without padding).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace willai {

std::string to_base64url(std::string_view bytes);

// Absent if `text` has a character outside the alphabet, or is not what to_base64url() would write.
std::optional<std::string> find_base64url(std::string_view text);

}  // namespace willai

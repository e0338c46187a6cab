// Bytes as text that may stand in an address (RFC 4648, section 5, without padding).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace willai {

std::string to_base64url(std::string_view bytes);

// Absent when a character is no digit of it, or the text is none that to_base64url() writes.
std::optional<std::string> find_base64url(std::string_view text);

}  // namespace willai

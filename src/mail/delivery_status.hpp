// The body of a message/delivery-status part (RFC 3464) or of its internationalized form (RFC 6533): groups of fields,
// one group for each recipient.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "mail/bounce.hpp"

namespace willai::mail {

// Unfolded fields, names in lower case, values as they are; a pair of empty strings between groups.
std::vector<std::pair<std::string, std::string>> fields_of_body(std::string_view body);

// What the text says once comments in parentheses are taken out.
std::string without_comments(std::string_view text);

std::vector<ReturnedFor> parse_delivery_status(std::string_view body);

}  // namespace willai::mail

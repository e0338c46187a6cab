// Who asks, as a proxy in front says it.
#pragma once

#include <string>
#include <string_view>

namespace willai::http {

// The last entry of X-Forwarded-For, which the nearest proxy wrote, without the port that some proxies add:
// "203.0.113.9, 192.0.2.7:4711" -> "192.0.2.7", "[2001:db8::1]:80" -> "2001:db8::1".
std::string forwarded_reader(std::string_view forwarded_for);

}  // namespace willai::http

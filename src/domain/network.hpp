// The network of a client, as coarse as limits need: an IPv4 /24 or an IPv6 /56, roughly one household or office.
#pragma once

#include <string>
#include <string_view>

namespace willai {

// "192.0.2.7" -> "192.0.2.0/24", "2001:db8:1:2ff::1" -> "2001:db8:1:200::/56". IPv4 within IPv6 counts as IPv4.
// Anything that is not an address is one network, "".
std::string network_of(std::string_view address);

}  // namespace willai

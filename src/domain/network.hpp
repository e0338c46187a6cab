// Who asks, as coarsely as limits need: the network of an address, an IPv4 /24 or an IPv6 /56, which is about what one
// household or office has.
#pragma once

#include <string>
#include <string_view>

namespace willai {

// "192.0.2.7" -> "192.0.2.0/24", "2001:db8:1:2ff::1" -> "2001:db8:1:200::/56"; IPv4 within IPv6 is IPv4. What is no
// address is one network, "".
std::string network_of(std::string_view address);

}  // namespace willai

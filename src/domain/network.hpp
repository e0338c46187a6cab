// The network of a client, as coarse as limits need: an IPv4 /24 or an IPv6 /56, roughly one household or office. And
// the networks around it, down to what one provider has: whoever can take a thousand addresses takes them from these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai {

// "192.0.2.7" -> "192.0.2.0/24", "2001:db8:1:2ff::1" -> "2001:db8:1:200::/56". IPv4 within IPv6 counts as IPv4.
// Anything that is not an address is one network, "".
std::string network_of(std::string_view address);

struct NamedNetwork {
  std::string name;
  int share;  // it may take one part in so many of a limit for all
};

// From the widest on: "2001:db8::/32" and "2001:db8:1::/48", or "192.0.0.0/16".
std::vector<NamedNetwork> wider_networks_of(std::string_view address);

// A network that an operator names, such as a campus: "192.0.2.0/24".
class NetworkRange {
 public:
  static Result<NetworkRange> parse(std::string_view text);
  bool holds(std::string_view address) const;
  const std::string& name() const { return name_; }

 private:
  NetworkRange(std::string name, int bits) : name_(std::move(name)), bits_(bits) {}
  std::string name_;
  int bits_;
};

}  // namespace willai

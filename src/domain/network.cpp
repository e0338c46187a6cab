#include "domain/network.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace willai {
namespace {

constexpr int kOne4 = 24;
constexpr int kOne6 = 56;

struct WiderNetwork {
  int bits;
  int share;
};
constexpr WiderNetwork kWider4[] = {{16, 4}};
constexpr WiderNetwork kWider6[] = {{32, 4}, {48, 8}};

// Of IPv4 or IPv6, in network order.
struct AddressBytes {
  std::array<unsigned char, 16> bytes{};
  int bits = 0;  // 32, 128; 0 for what is no address
};

bool is_mapped_ipv4(const std::array<unsigned char, 16>& bytes) {
  constexpr std::array<unsigned char, 12> kPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  return std::memcmp(bytes.data(), kPrefix.data(), kPrefix.size()) == 0;
}

AddressBytes parse_bytes(std::string_view address) {
  const std::string text(address.substr(0, address.find('%')));  // without the zone of a link-local address
  AddressBytes read;
  if (inet_pton(AF_INET, text.c_str(), read.bytes.data()) == 1) read.bits = 32;
  else if (inet_pton(AF_INET6, text.c_str(), read.bytes.data()) == 1) read.bits = 128;
  if (read.bits == 128 && is_mapped_ipv4(read.bytes)) {
    std::copy_n(read.bytes.begin() + 12, 4, read.bytes.begin());
    std::fill(read.bytes.begin() + 4, read.bytes.end(), static_cast<unsigned char>(0));
    read.bits = 32;
  }
  return read;
}

void mask(AddressBytes& address, int bits) {
  for (int bit = bits; bit < address.bits; ++bit)
    address.bytes[static_cast<std::size_t>(bit / 8)] &= static_cast<unsigned char>(~(0x80 >> bit % 8));
}

// "192.0.2.0/24"
std::string prefix_of(AddressBytes address, int bits) {
  mask(address, bits);
  std::array<char, INET6_ADDRSTRLEN> text{};
  inet_ntop(address.bits == 32 ? AF_INET : AF_INET6, address.bytes.data(), text.data(), text.size());
  return fmt::format("{}/{}", text.data(), bits);
}

}  // namespace

std::string network_of(std::string_view address) {
  const AddressBytes read = parse_bytes(address);
  return read.bits == 0 ? "" : prefix_of(read, read.bits == 32 ? kOne4 : kOne6);
}

std::vector<NamedNetwork> wider_networks_of(std::string_view address) {
  const AddressBytes read = parse_bytes(address);
  std::vector<NamedNetwork> networks;
  if (read.bits == 32)
    for (const auto& [bits, share] : kWider4) networks.push_back({prefix_of(read, bits), share});
  if (read.bits == 128)
    for (const auto& [bits, share] : kWider6) networks.push_back({prefix_of(read, bits), share});
  return networks;
}

Result<NetworkRange> NetworkRange::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  AddressBytes read = parse_bytes(text.substr(0, slash));
  int bits = -1;
  if (slash != std::string_view::npos) {
    const char* const end = text.data() + text.size();
    if (std::from_chars(text.data() + slash + 1, end, bits).ptr != end) bits = -1;
  }
  if (read.bits == 0 || bits < 1 || bits > read.bits)
    return invalid(fmt::format("“{}” is not a network; write it as 192.0.2.0/24 or 2001:db8::/32", text));
  std::string name = prefix_of(read, bits);
  return NetworkRange(std::move(name), bits);
}

bool NetworkRange::holds(std::string_view address) const {
  const AddressBytes read = parse_bytes(address);
  return read.bits >= bits_ && prefix_of(read, bits_) == name_;
}

}  // namespace willai

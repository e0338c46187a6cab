#include "domain/network.hpp"

#include <arpa/inet.h>

#include <array>
#include <cstring>

namespace willai {
namespace {

constexpr std::size_t kBytesOf56Bits = 7;

std::string network4(const unsigned char* bytes) {
  const std::array<unsigned char, 4> network{bytes[0], bytes[1], bytes[2], 0};
  std::array<char, INET_ADDRSTRLEN> text{};
  inet_ntop(AF_INET, network.data(), text.data(), text.size());
  return std::string(text.data()) + "/24";
}

bool is_mapped_ipv4(const std::array<unsigned char, 16>& bytes) {
  constexpr std::array<unsigned char, 12> kPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  return std::memcmp(bytes.data(), kPrefix.data(), kPrefix.size()) == 0;
}

std::string network6(std::array<unsigned char, 16> bytes) {
  if (is_mapped_ipv4(bytes)) return network4(bytes.data() + 12);
  std::memset(bytes.data() + kBytesOf56Bits, 0, bytes.size() - kBytesOf56Bits);
  std::array<char, INET6_ADDRSTRLEN> text{};
  inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
  return std::string(text.data()) + "/56";
}

}  // namespace

std::string network_of(std::string_view address) {
  const std::string text(address.substr(0, address.find('%')));  // without the zone of a link-local address
  std::array<unsigned char, 4> four{};
  if (inet_pton(AF_INET, text.c_str(), four.data()) == 1) return network4(four.data());
  std::array<unsigned char, 16> six{};
  if (inet_pton(AF_INET6, text.c_str(), six.data()) == 1) return network6(six);
  return "";
}

}  // namespace willai

#include "tables/shard.hpp"

#include <fmt/format.h>

#include <charconv>

namespace willai::tables {
namespace {

constexpr std::size_t kMostParts = 1'000'000;

bool read_number(std::string_view text, std::size_t& number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size();
}

}  // namespace

Result<Shard> Shard::parse(const std::string& text) {
  Shard shard;
  if (text.empty()) return shard;
  const std::size_t slash = text.find('/');
  const std::string_view whole = text;
  const bool reads = slash != std::string::npos && read_number(whole.substr(0, slash), shard.part) &&
                     read_number(whole.substr(slash + 1), shard.parts);
  if (!reads || shard.part < 1 || shard.part > shard.parts || shard.parts > kMostParts)
    return invalid(fmt::format("--shard is “{}”; it must be like 2/8, the second of eight parts", text));
  return shard;
}

// Without overflow: parts are few, bytes may be many.
std::size_t Shard::at(std::size_t bytes, std::size_t boundary) const {
  return bytes / parts * boundary + bytes % parts * boundary / parts;
}

}  // namespace willai::tables

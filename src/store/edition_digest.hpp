// The digest over all of an edition, which ends its file, and who signed it.
//
// The pages of SQLite come first, as its header counts them; SQLite does not look behind them. There stand the BLAKE2b
// hashes of the pages, in order, and a tail of fixed length with the digest: the BLAKE2b hash of a line and of all these
// hashes. So one page can be checked alone, and 32 bytes speak for the whole file. docs/edition.md has the layout.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::store {

inline constexpr std::size_t kPageBytes = 4096;

using Hash = std::array<unsigned char, 32>;
using PublicKey = std::array<unsigned char, 32>;

// Ed25519, over a line and the digest.
struct EditionSignature {
  PublicKey key{};
  std::array<unsigned char, 64> bytes{};
};

struct EditionDigest {
  std::vector<Hash> pages;
  Hash whole{};  // of all of them
  std::optional<EditionSignature> signature;
};

// Reads `count` pages from page `first`, counted from 0; false if it cannot.
using ReadPages = std::function<bool(std::size_t first, std::size_t count, unsigned char* to)>;

bool is_page(const unsigned char* bytes, const Hash& hash);
// Of all pages, by several threads; absent if a page cannot be read.
std::optional<std::vector<Hash>> hash_pages(const ReadPages& read, std::size_t pages);
EditionDigest digest_over(std::vector<Hash> pages);

// Where the tail begins in a file with so many pages, and how long the file is.
std::size_t tail_place(std::size_t pages);
std::size_t length_with_digest(std::size_t pages);
std::string tail_of(const EditionDigest& digest);
// All that stands behind the pages.
std::string trailer_of(const EditionDigest& digest);
// Appends it to a file that SQLite has just written.
Result<> append_digest(const std::string& file);
// Absent if the trailer does not fit so many pages, its hashes do not fit its digest, or its signature does not.
std::optional<EditionDigest> parse_trailer(std::string_view trailer, std::size_t pages);

// What SQLite's header says.
struct EditionHead {
  std::size_t pages = 0;
  int format = 0;
};

inline constexpr std::size_t kHeadBytes = 100;

// Of the beginning of a file. An error if the file is no edition or has a format that this program cannot read.
Result<EditionHead> parse_head(std::string_view bytes, std::string_view name);

Error damaged_edition(std::string_view name);

template <std::size_t length>
std::string hexadecimal(const std::array<unsigned char, length>& bytes) {
  return fmt::format("{:02x}", fmt::join(bytes, ""));
}

}  // namespace willai::store

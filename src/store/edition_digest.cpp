#include "store/edition_digest.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <thread>

#include "store/edition_schema.hpp"
#include "store/edition_signature.hpp"

namespace willai::store {
namespace {

constexpr std::string_view kMark = "WAIRSEAL";
constexpr std::size_t kTailBytes = 144;  // mark 8, page size 4, pages 4, digest 32, key 32, signature 64
constexpr std::size_t kPagesAtOnce = 32;
constexpr unsigned kMostThreads = 4;

Hash blake2b(std::string_view bytes) {
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return hash;
}

Hash hash_of_page(const unsigned char* bytes) {
  return blake2b({reinterpret_cast<const char*>(bytes), kPageBytes});
}

template <class Bytes>
std::string_view view_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <class Bytes>
Bytes bytes_at(std::string_view text, std::size_t place) {
  Bytes bytes;
  std::memcpy(bytes.data(), text.data() + place, bytes.size());
  return bytes;
}

Hash hash_of_hashes(const std::vector<Hash>& pages) {
  std::string all = fmt::format("willai edition: {} pages of {} bytes\n", pages.size(), kPageBytes);
  for (const Hash& each : pages) all += view_of(each);
  return blake2b(all);
}

std::string little_endian(std::uint32_t number) {
  std::string bytes;
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift);
  return bytes;
}

std::uint32_t big_endian_at(std::string_view bytes, std::size_t place, std::size_t length) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < length; ++i) number = number << 8 | static_cast<unsigned char>(bytes[place + i]);
  return number;
}

// Pages are dealt to the threads in groups.
class PageHasher {
 public:
  PageHasher(const ReadPages& read, std::vector<Hash>& hashes) : read_(read), hashes_(hashes) {}

  bool run() {
    const std::size_t groups = hashes_.size() / kPagesAtOnce + 1;
    const auto most = std::min<std::size_t>({groups / 4, kMostThreads, std::thread::hardware_concurrency()});
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < most; ++i) threads.emplace_back([this] { work(); });
    work();
    threads.clear();
    return !failed_;
  }

 private:
  void work() {
    std::vector<unsigned char> bytes(kPagesAtOnce * kPageBytes);
    for (std::size_t from; !failed_ && (from = next_.fetch_add(kPagesAtOnce)) < hashes_.size();) {
      const std::size_t count = std::min(kPagesAtOnce, hashes_.size() - from);
      if (!read_(from, count, bytes.data())) failed_ = true;
      for (std::size_t i = 0; i < count; ++i) hashes_[from + i] = hash_of_page(bytes.data() + i * kPageBytes);
    }
  }

  const ReadPages& read_;
  std::vector<Hash>& hashes_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
};

}  // namespace

bool is_page(const unsigned char* bytes, const Hash& hash) { return hash_of_page(bytes) == hash; }

std::optional<std::vector<Hash>> hash_pages(const ReadPages& read, std::size_t pages) {
  if (sodium_init() < 0) return std::nullopt;  // it picks the fastest code for this processor
  std::vector<Hash> hashes(pages);
  if (!PageHasher(read, hashes).run()) return std::nullopt;
  return hashes;
}

EditionDigest digest_over(std::vector<Hash> pages) {
  const Hash whole = hash_of_hashes(pages);
  return {.pages = std::move(pages), .whole = whole, .signature = std::nullopt};
}

std::size_t tail_place(std::size_t pages) { return pages * (kPageBytes + sizeof(Hash)); }

std::size_t length_with_digest(std::size_t pages) { return tail_place(pages) + kTailBytes; }

std::string tail_of(const EditionDigest& digest) {
  const EditionSignature signature = digest.signature.value_or(EditionSignature{});
  std::string tail(kMark);
  tail += little_endian(kPageBytes);
  tail += little_endian(static_cast<std::uint32_t>(digest.pages.size()));
  tail += view_of(digest.whole);
  tail += view_of(signature.key);
  return tail += view_of(signature.bytes);
}

std::string trailer_of(const EditionDigest& digest) {
  std::string trailer;
  for (const Hash& each : digest.pages) trailer += view_of(each);
  return trailer += tail_of(digest);
}

Result<> append_digest(const std::string& file) {
  std::ifstream pages(file, std::ios::binary);
  std::vector<Hash> hashes;
  std::array<char, kPageBytes> page;
  while (pages.read(page.data(), page.size()))
    hashes.push_back(hash_of_page(reinterpret_cast<const unsigned char*>(page.data())));
  if (pages.gcount() != 0 || hashes.empty()) return io_error("it cannot be read again");
  const std::string trailer = trailer_of(digest_over(std::move(hashes)));
  std::ofstream end(file, std::ios::binary | std::ios::app);
  if (!end.write(trailer.data(), static_cast<std::streamsize>(trailer.size())).flush())
    return io_error(std::strerror(errno));
  return Nothing{};
}

std::optional<EditionDigest> parse_trailer(std::string_view trailer, std::size_t pages) {
  if (trailer.size() != pages * sizeof(Hash) + kTailBytes) return std::nullopt;
  std::vector<Hash> hashes(pages);
  std::memcpy(hashes.data(), trailer.data(), pages * sizeof(Hash));
  EditionDigest found = digest_over(std::move(hashes));
  const std::string_view tail = trailer.substr(pages * sizeof(Hash));
  const EditionSignature signature{bytes_at<PublicKey>(tail, 48), bytes_at<decltype(EditionSignature::bytes)>(tail, 80)};
  const bool is_signed = tail.substr(48) != std::string(kTailBytes - 48, '\0');
  if (is_signed) found.signature = signature;
  if (tail_of(found) != tail) return std::nullopt;
  if (is_signed && !is_signed_by(signature.key, found.whole, signature)) return std::nullopt;
  return found;
}

Result<EditionHead> parse_head(std::string_view bytes, std::string_view name) {
  using namespace std::string_view_literals;
  if (bytes.size() < kHeadBytes || !bytes.starts_with("SQLite format 3\0"sv))
    return invalid(fmt::format("“{}” is not an edition: it is not a database", name));
  if (big_endian_at(bytes, 68, 4) != kApplicationId)
    return invalid(fmt::format("“{}” is not an edition of this publication; make one with willai publish", name));
  const auto format = static_cast<int>(big_endian_at(bytes, 60, 4));
  if (format != kFormat)
    return invalid(fmt::format("“{}” has edition format {}, but this program reads format {}; publish it again", name,
                               format, kFormat));
  if (big_endian_at(bytes, 16, 2) != kPageBytes) return damaged_edition(name);
  return EditionHead{big_endian_at(bytes, 28, 4), format};
}

Error damaged_edition(std::string_view name) {
  return invalid(fmt::format("“{}” is damaged: parts of it are missing or changed; copy or publish it again", name));
}

}  // namespace willai::store

#include "http/compression.hpp"

#include <brotli/encode.h>

#include <cstdint>
#include <cstdlib>
#include <optional>

#include "base/text.hpp"
#include "system/gzip.hpp"

namespace willai::http {
namespace {

constexpr std::size_t kSmallestWorthCoding = 1024;

// Brotli 5 and gzip 6: higher levels take twice the time for one or two percent less.
constexpr int kBrotliQuality = 5;
constexpr int kBrotliQuick = 2;
// Memory for a window larger than the text would only be cleared: for a page, that is a quarter of the time.
constexpr int kLeastWindow = 16;  // bits
constexpr int kGzipLevel = 6;
constexpr int kGzipQuick = 2;

std::string_view cut(std::string_view& rest, char separator) {
  const std::size_t at = rest.find(separator);
  const std::string_view part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return trim(part);
}

bool same_word(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((text[i] | (text[i] >= 'A' && text[i] <= 'Z' ? 0x20 : 0)) != lower[i]) return false;
  return true;
}

// "0.75" -> 750. RFC 9110, 12.4.2: 0 or 1 with up to three decimals; malformed values count as 0.
int parse_weight(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text.size() > 1 && text[1] != '.')) return 0;
  int weight = 0;
  for (std::size_t i = 0; i < 5; ++i) {
    if (i == 1) continue;
    const char digit = i < text.size() ? text[i] : '0';
    if (digit < '0' || digit > '9') return 0;
    weight = weight * 10 + (digit - '0');
  }
  return weight <= 1000 ? weight : 0;
}

int weight_in(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view value = cut(parameters, ';');
    if (same_word(cut(value, '='), "q")) return parse_weight(trim(value));
  }
  return 1000;
}

struct Weights {
  std::optional<int> brotli, gzip, identity, any;

  void note(std::string_view coding, int weight) {
    if (same_word(coding, "br")) brotli = weight;
    if (same_word(coding, "gzip") || same_word(coding, "x-gzip")) gzip = weight;
    if (same_word(coding, "identity")) identity = weight;
    if (coding == "*") any = weight;
  }
};

Weights parse_weights(std::string_view list) {
  Weights weights;
  while (!list.empty()) {
    std::string_view parameters = cut(list, ',');
    const std::string_view coding = cut(parameters, ';');
    weights.note(coding, weight_in(parameters));
  }
  return weights;
}

int window_for(std::size_t size) {
  int bits = kLeastWindow;
  while (bits < BROTLI_DEFAULT_WINDOW && (std::size_t{1} << bits) < size) ++bits;
  return bits;
}

std::string brotlied(std::string_view text, Effort effort) {
  const int quality = effort == Effort::quick ? kBrotliQuick : kBrotliQuality;
  std::size_t size = BrotliEncoderMaxCompressedSize(text.size());
  std::string coded(size, '\0');
  const auto* from = reinterpret_cast<const std::uint8_t*>(text.data());
  auto* to = reinterpret_cast<std::uint8_t*>(coded.data());
  if (!BrotliEncoderCompress(quality, window_for(text.size()), BROTLI_MODE_TEXT, text.size(), from, &size, to))
    std::abort();
  coded.resize(size);
  return coded;
}

}  // namespace

std::string_view token_of(Encoding encoding) {
  return encoding == Encoding::brotli ? "br" : encoding == Encoding::gzip ? "gzip" : "";
}

Encoding choose_encoding(std::string_view accept_encoding) {
  const Weights weights = parse_weights(accept_encoding);
  const int any = weights.any.value_or(0);
  const int brotli = weights.brotli.value_or(any);
  const int gzip = weights.gzip.value_or(any);
  const int identity = weights.identity.value_or(0);
  if (brotli > 0 && brotli >= gzip && brotli >= identity) return Encoding::brotli;
  return gzip > 0 && gzip >= identity ? Encoding::gzip : Encoding::identity;
}

bool is_compressible(std::string_view type, std::string_view body) {
  if (body.size() < kSmallestWorthCoding) return false;
  const std::string_view essence = trim(type.substr(0, type.find(';')));
  return essence.starts_with("text/") || essence.ends_with("json") || essence.ends_with("xml") ||
         essence.ends_with("javascript");
}

std::string compress(Encoding encoding, std::string_view text, Effort effort) {
  switch (encoding) {
    case Encoding::brotli: return brotlied(text, effort);
    case Encoding::gzip: return system::gzipped(text, effort == Effort::quick ? kGzipQuick : kGzipLevel);
    case Encoding::identity: break;
  }
  return std::string(text);
}

}  // namespace willai::http

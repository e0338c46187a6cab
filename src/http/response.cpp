#include "http/response.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "http/problem.hpp"

namespace willai::http {
namespace {

// What a page could ask of a browser, and never does.
constexpr std::string_view kPermissions =
    "accelerometer=(), ambient-light-sensor=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), "
    "display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

// Pages need only their own styles, fonts, pictures and scripts; no site may frame them, and following a link sends no
// referrer.
// Only the script that runs the program as a module may compile it; no page may.
std::string content_policy(Runs runs, Framing framing) {
  if (framing == Framing::anywhere)
    return "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
           "frame-ancestors *";
  if (runs == Runs::nothing) return "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
  return fmt::format(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'{}; connect-src 'self'; "
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      runs == Runs::module ? " 'wasm-unsafe-eval'" : "");
}

std::string security_fields(const Page& page) {
  std::string fields = fmt::format(
      "Content-Security-Policy: {}\r\n"
      "X-Content-Type-Options: nosniff\r\n"
      "Referrer-Policy: same-origin\r\n"
      "Cross-Origin-Resource-Policy: {}\r\n",
      content_policy(page.runs, page.framing), page.embedding == Embedding::any_site ? "cross-origin" : "same-origin");
  // Only a document opens windows and asks for permissions.
  if (page.type.starts_with("text/html"))
    fields += fmt::format("Cross-Origin-Opener-Policy: same-origin\r\nPermissions-Policy: {}\r\n", kPermissions);
  return fields;
}

std::string_view cache_control(Freshness freshness) {
  switch (freshness) {
    case Freshness::minutes: return "public, max-age=300, must-revalidate";
    case Freshness::forever: return "public, max-age=31536000, immutable";
    case Freshness::never: break;
  }
  return "no-store";
}

// 128 bits of BLAKE2b over the bytes as sent: two encodings of a page get two tags.
std::string etag_of(std::string_view bytes) {
  std::array<unsigned char, 16> hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  std::array<char, 2 * hash.size() + 1> hex;
  return fmt::format("\"{}\"", sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size()));
}

std::string status_line(int status) { return fmt::format("HTTP/1.1 {} {}\r\n", status, reason_phrase(status)); }

void add_field(std::string& head, std::string_view name, std::string_view value) {
  if (!value.empty()) fmt::format_to(std::back_inserter(head), "{}: {}\r\n", name, value);
}

// A second slash at the start of a path would lead to another host: "//evil.example".
std::string_view without_double_slash(std::string_view location) {
  while (location.starts_with("//")) location.remove_prefix(1);
  return location;
}

// Escapes anything that could end the line or is not allowed in an address.
std::string safe_location(std::string_view location) {
  std::string safe;
  for (const char c : without_double_slash(location)) {
    if (c > 0x20 && c < 0x7F && c != '\\') safe += c;
    else fmt::format_to(std::back_inserter(safe), "%{:02X}", static_cast<unsigned char>(c));
  }
  return safe;
}

std::string_view vary_of(const Response& response) {
  return response.variance == Variance::by_encoding ? "Accept-Encoding" : "";
}

// What scripts of another site may read of a header.
constexpr std::string_view kExposed = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After";

// Fields that a 200 and its 304 share.
void add_caching(std::string& head, const Response& response, Freshness freshness, ReadBy read_by) {
  if (read_by == ReadBy::any_site) {
    add_field(head, "Access-Control-Allow-Origin", "*");
    add_field(head, "Access-Control-Expose-Headers", kExposed);
  }
  add_field(head, "ETag", response.etag);
  add_field(head, "Vary", vary_of(response));
  add_field(head, "Cache-Control", cache_control(freshness));
}

Encoding code_body(Response& response, std::string body, const Page& page, Encoding encoding) {
  response.body = std::move(body);
  response.shared = page.shared;
  const std::string_view plain = response.content();
  const bool worth_while = is_compressible(page.type, plain);
  response.variance = worth_while ? Variance::by_encoding : Variance::none;
  if (!worth_while || encoding == Encoding::identity) return Encoding::identity;
  std::string coded = compress(encoding, plain, page.freshness == Freshness::never ? Effort::quick : Effort::thorough);
  if (coded.size() >= plain.size()) return Encoding::identity;
  coded.shrink_to_fit();
  response.shared = {};
  response.body = std::move(coded);
  return encoding;
}

void write_head(Response& response, const Page& page, Encoding encoding) {
  response.head = status_line(page.status);
  add_field(response.head, "Content-Type", page.type);
  if (page.status != 204) add_field(response.head, "Content-Length", fmt::to_string(response.content().size()));
  add_field(response.head, "Content-Encoding", token_of(encoding));
  add_field(response.head, "Location", safe_location(page.location));
  add_field(response.head, "Allow", page.allow);
  if (page.retry_after > 0) add_field(response.head, "Retry-After", fmt::to_string(page.retry_after));
  response.head += page.more_fields;
  add_caching(response.head, response, page.freshness, page.read_by);
  response.head += security_fields(page);
}

void write_not_modified(Response& response, Freshness freshness, ReadBy read_by) {
  response.not_modified = status_line(304);
  add_caching(response.not_modified, response, freshness, read_by);
}

// Only cacheable successful responses can be revalidated.
bool has_etag(const Page& page) { return page.status == 200 && page.freshness != Freshness::never; }

std::string_view skip_separators(std::string_view list) {
  list.remove_prefix(std::min(list.find_first_not_of(" \t,"), list.size()));
  if (list.starts_with("W/")) list.remove_prefix(2);
  return list;
}

}  // namespace

ResponsePtr prepare(Page page, Encoding encoding, std::uint64_t generation) {
  auto response = std::make_shared<Response>();
  response->status = page.status;
  response->route = page.route;
  response->generation = generation;
  response->can_be_kept = page.freshness != Freshness::never && !page.names_host;
  const Encoding used = code_body(*response, std::move(page.body), page, encoding);
  if (has_etag(page)) response->etag = etag_of(response->content());
  write_head(*response, page, used);
  if (has_etag(page)) write_not_modified(*response, page.freshness, page.read_by);
  return response;
}

ResponsePtr prepare(Fault fault, FaultForm form, std::string_view kinds) {
  const FaultText text = text_of(fault);
  const bool is_json = form == FaultForm::json;
  return prepare(
      Page{.status = text.status,
           .type = is_json ? std::string(kProblemType) : "text/plain; charset=utf-8",
           .body = is_json ? problem_json({text.status, text.code, text.sentence}, kinds) : fmt::format("{}\n", text.sentence),
           .freshness = Freshness::never,
           .retry_after = text.retry_after,
           .read_by = is_json ? ReadBy::any_site : ReadBy::own_site},
      Encoding::identity);
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  if (etag.empty()) return false;
  if (if_none_match == "*") return true;
  for (std::string_view rest = skip_separators(if_none_match); rest.starts_with('"'); rest = skip_separators(rest)) {
    const std::size_t end = rest.find('"', 1);
    if (end == std::string_view::npos) return false;
    if (rest.substr(0, end + 1) == etag) return true;
    rest.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace willai::http

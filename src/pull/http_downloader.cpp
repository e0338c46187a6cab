#include "pull/http_downloader.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <thread>

#include "base/text.hpp"
#include "pull/address.hpp"
#include "pull/answer.hpp"

namespace willai::pull {
namespace {

// Slower than this many bytes per second counts as stalled.
constexpr long kStandstill = 100;
// Bytes of the page that comes with a refusal; it is not read.
constexpr long long kLongestRefusal = 1 << 20;

// Passes the answer on as it arrives; remembers whether the receiver refused it.
struct CurlTransfer {
  const ports::Wanted& wanted;
  ports::Receiver& receiver;
  Answer answer;
  long long came = 0;
  bool begun = false;
  std::string refusal;  // permanently
  std::string trouble;  // worth another try

  bool begin();
  bool take(std::string_view bytes);
  bool is_too_long(long long bytes) {
    if (bytes <= wanted.largest) return false;
    refusal = fmt::format("the file is larger than the allowed {} bytes (--largest)", with_thousands(wanted.largest));
    return true;
  }
};

bool CurlTransfer::begin() {
  begun = true;
  const auto head = answer.head();
  if (!head.ok()) {
    refusal = head.error().message;
    return false;
  }
  if (is_too_long(head->whole.value_or(0))) return false;
  came = head->from;
  const auto begun_well = receiver.begin(*head);
  if (!begun_well.ok()) trouble = begun_well.error().message;
  return begun_well.ok();
}

bool CurlTransfer::take(std::string_view bytes) {
  if (!answer.has_body_wanted()) return (came += static_cast<long long>(bytes.size())) < kLongestRefusal;
  if (!begun && !begin()) return false;
  came += static_cast<long long>(bytes.size());
  if (is_too_long(came)) return false;
  const auto taken = receiver.take(bytes);
  if (!taken.ok()) refusal = taken.error().message;
  return taken.ok();
}

std::size_t on_line(char* bytes, std::size_t, std::size_t size, void* transfer) {
  static_cast<CurlTransfer*>(transfer)->answer.add({bytes, size});
  return size;
}

std::size_t on_body(char* bytes, std::size_t, std::size_t size, void* transfer) {
  return static_cast<CurlTransfer*>(transfer)->take({bytes, size}) ? size : CURL_WRITEFUNC_ERROR;
}

ports::Transfer kind_of(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT: return ports::Transfer::unreachable;
    // Trying again does not help.
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_OUT_OF_MEMORY: return ports::Transfer::refused;
    default: return ports::Transfer::interrupted;
  }
}

std::string words_for(CURLcode code, std::chrono::seconds patience) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return "the server name was not found; is this machine online?";
    case CURLE_COULDNT_CONNECT: return "the server does not answer";
    case CURLE_OPERATION_TIMEDOUT: return fmt::format("no data came for {} s", patience.count());
    case CURLE_PARTIAL_FILE: return "the connection closed before the file was complete";
    case CURLE_GOT_NOTHING: return "the server closed the connection without an answer";
    case CURLE_PEER_FAILED_VERIFICATION:
      return "the server’s certificate could not be verified; the package ca-certificates may be missing, or the "
             "clock may be wrong";
    default: return fmt::format("the connection failed: {}", to_lower(curl_easy_strerror(code)));
  }
}

ports::TransferEnd end_for(int status) {
  switch (status) {
    case 401:
    case 403:
      return {ports::Transfer::refused,
              fmt::format("the publisher’s server refuses this program ({}); give your contact address with --contact, "
                          "or download the file with a browser and place it there by hand",
                          status)};
    case 404:
    case 410:
      return {ports::Transfer::refused,
              fmt::format("the publisher no longer has the file at this address ({})", status)};
    case 416: return {ports::Transfer::out_of_range, "the server has nothing beyond this point (416)"};
    case 408:
    case 425:
    case 429: return {ports::Transfer::interrupted, fmt::format("the server asks us to come back later ({})", status)};
    default: break;
  }
  if (status >= 500) return {ports::Transfer::interrupted, fmt::format("the server has a problem ({})", status)};
  return {ports::Transfer::refused, fmt::format("the server answered {}", status)};
}

ports::TransferEnd end_for(CURLcode code, const CurlTransfer& transfer, std::chrono::seconds patience) {
  if (!transfer.refusal.empty()) return {ports::Transfer::refused, transfer.refusal};
  if (!transfer.trouble.empty()) return {ports::Transfer::interrupted, transfer.trouble};
  if (transfer.answer.status() >= 300) return end_for(transfer.answer.status());
  if (code != CURLE_OK) return {kind_of(code), words_for(code, patience)};
  if (!transfer.answer.has_body_wanted()) return end_for(transfer.answer.status());
  return {ports::Transfer::complete, ""};
}

void set_callbacks(CURL* handle, CurlTransfer& transfer) {
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, on_line);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
}

using Fields = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

Fields fields_for(const ports::Wanted& wanted) {
  curl_slist* fields = curl_slist_append(nullptr, "Accept-Encoding: identity");
  if (wanted.from > 0) {
    fields = curl_slist_append(fields, fmt::format("Range: bytes={}-", wanted.from).c_str());
    fields = curl_slist_append(fields, fmt::format("If-Range: {}", wanted.validator).c_str());
  }
  return {fields, curl_slist_free_all};
}

}  // namespace

// How one request in a chain of redirects ended: with the next URL, or with the file.
struct HttpDownloader::Hop {
  std::string next;
  ports::TransferEnd end;
};

HttpDownloader::HttpDownloader(HttpOptions options) : options_(std::move(options)) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  handle_ = curl_easy_init();
}

HttpDownloader::~HttpDownloader() {
  curl_easy_cleanup(handle_);
  curl_global_cleanup();
}

void HttpDownloader::prepare(const std::string& url) {
  curl_easy_reset(handle_);
  curl_easy_setopt(handle_, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle_, CURLOPT_USERAGENT, options_.agent.c_str());
  curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle_, CURLOPT_FOLLOWLOCATION, 0L);  // next_address() decides instead
  curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT, static_cast<long>(options_.patience.count()));
  curl_easy_setopt(handle_, CURLOPT_LOW_SPEED_LIMIT, kStandstill);
  curl_easy_setopt(handle_, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options_.patience.count()));
  curl_easy_setopt(handle_, CURLOPT_BUFFERSIZE, 256L << 10);
}

HttpDownloader::Hop HttpDownloader::follow(const std::string& url, const ports::Wanted& wanted,
                                           ports::Receiver& receiver) {
  CurlTransfer transfer{wanted, receiver, {}, 0, false, "", ""};
  const Fields fields = fields_for(wanted);
  prepare(url);
  curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, fields.get());
  set_callbacks(handle_, transfer);
  CURLcode code = curl_easy_perform(handle_);
  // An empty file has a header and no body.
  if (code == CURLE_OK && transfer.answer.has_body_wanted() && !transfer.begun) transfer.begin();
  char* next = nullptr;
  curl_easy_getinfo(handle_, CURLINFO_REDIRECT_URL, &next);
  const bool sends_on = transfer.answer.status() >= 300 && transfer.answer.status() < 400 && next;
  return {sends_on ? next : "", end_for(code, transfer, options_.patience)};
}

ports::TransferEnd HttpDownloader::fetch(const ports::Wanted& wanted, ports::Receiver& receiver) {
  std::string url = wanted.url;
  for (int redirects = 0; redirects <= kMostRedirects; ++redirects) {
    const Hop hop = follow(url, wanted, receiver);
    if (hop.next.empty()) return hop.end;
    const auto next = next_address(url, hop.next);
    if (!next.ok()) return {ports::Transfer::refused, next.error().message};
    url = *next;
  }
  return {ports::Transfer::refused, fmt::format("the server redirected more than {} times", kMostRedirects)};
}

void HttpDownloader::rest(std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }

}  // namespace willai::pull

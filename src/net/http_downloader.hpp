// Downloads over HTTP and HTTPS: goes on from a byte, follows redirects within limits, gives up on a connection that
// stalls.
#pragma once

#include <memory>
#include <string>

#include "app/download.hpp"

namespace willai::net {

struct HttpOptions {
  std::string agent;                  // who asks, for the publisher's log
  std::chrono::seconds patience{30};  // without a byte, and to connect
};

class HttpDownloader : public Downloader {
 public:
  explicit HttpDownloader(HttpOptions options);
  ~HttpDownloader() override;
  HttpDownloader(const HttpDownloader&) = delete;
  HttpDownloader& operator=(const HttpDownloader&) = delete;

  TransferEnd fetch(const Wanted& wanted, Receiver& receiver) override;
  void rest(std::chrono::milliseconds time) override;

 private:
  struct Hop;
  Hop follow(const std::string& url, const Wanted& wanted, Receiver& receiver);
  void prepare(const std::string& url);

  HttpOptions options_;
  void* handle_;  // CURL*; curl.h stays in the .cpp
};

}  // namespace willai::net

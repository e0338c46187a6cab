// Downloads over HTTP and HTTPS: continues from a byte, follows a limited number of redirects, gives up on a stalled
// connection.
#pragma once

#include <memory>
#include <string>

#include "ports/download.hpp"

namespace willai::pull {

struct HttpOptions {
  std::string agent;                  // contact address, for the publisher's log
  std::chrono::seconds patience{30};  // limit without a byte, and for connecting
};

class HttpDownloader : public ports::Downloader {
 public:
  explicit HttpDownloader(HttpOptions options);
  ~HttpDownloader() override;
  HttpDownloader(const HttpDownloader&) = delete;
  HttpDownloader& operator=(const HttpDownloader&) = delete;

  ports::TransferEnd fetch(const ports::Wanted& wanted, ports::Receiver& receiver) override;
  void rest(std::chrono::milliseconds time) override;

 private:
  struct Hop;
  Hop follow(const std::string& url, const ports::Wanted& wanted, ports::Receiver& receiver);
  void prepare(const std::string& url);

  HttpOptions options_;
  void* handle_;  // CURL*; curl.h stays in the .cpp
};

}  // namespace willai::pull

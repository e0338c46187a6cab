// What all serving threads share: the threads for what takes long, and the places for uploads.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "http/backroom.hpp"
#include "http/responder.hpp"
#include "http/upload_places.hpp"

namespace willai::http {

// Makes responses on the threads of a backroom. A handler serves one thread at a time, so each thread takes one.
class HeavyPages {
 public:
  HeavyPages(const HandlerFactory& make_handler, const ServerOptions& options)
      : make_handler_(make_handler), options_(options) {}

  ResponsePtr make(const Request& request, std::string_view reader);

 private:
  Handler take();
  void put_back(Handler handler);

  const HandlerFactory& make_handler_;
  const ServerOptions& options_;
  std::mutex mutex_;
  std::vector<Handler> idle_;
};

struct Rooms {
  Rooms(const HandlerFactory& make_handler, const ServerOptions& options);

  void hurry();
  void close();

  UploadPlaces uploads;
  HeavyPages pages;
  Backroom reading;  // of uploaded files; it mostly waits for other processes
  Backroom making;   // of pages that take long
  Backroom waiting;  // for a database
};

}  // namespace willai::http

// Owning pointers to GMime's objects.
#pragma once

#include <gmime/gmime.h>

#include <memory>

namespace willai::mail {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

// Call it before any other GMime function; safe from any thread, runs once per process.
inline void start_gmime() {
  static const bool started = (g_mime_init(), true);
  (void)started;
}

}  // namespace willai::mail

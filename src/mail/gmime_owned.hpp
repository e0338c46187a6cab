// GMime's objects, let go of when they go.
#pragma once

#include <gmime/gmime.h>

#include <memory>

namespace willai::mail {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

// Once in a process, before anything else of GMime is called; from any thread.
inline void start_gmime() {
  static const bool started = (g_mime_init(), true);
  (void)started;
}

}  // namespace willai::mail

// A WebAssembly module has one thread, and it ends with the page. So what lives as long as a thread is never destroyed.
extern "C" int __cxa_thread_atexit(void (*)(void*), void*, void*);

int __cxa_thread_atexit(void (*)(void*), void*, void*) { return 0; }

import { z } from 'zod'

// zod compiles schemas with `new Function` where it may, and finds out by trying: our content security policy forbids it and
// every try would be reported. It decides while the first schema is made, so this module has to be the first one loaded.
z.config({ jitless: true })

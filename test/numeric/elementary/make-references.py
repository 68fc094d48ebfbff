"""Writes the references of test/numeric/elementary-functions.test.ts: *.bin beside this script.

Needs Python 3 with mpmath 1.3 (an independent arbitrary-precision library). Each record, little-endian: the argument (double; two for
arctangent2: y, x), the value rounded to double, and how far the true value lies from that double, in 1/250 of a unit in the last place
(signed byte). Arguments: random ones over the domain, limits, and hard cases (doubles nearest to multiples of pi/2 found by continued
fractions; arguments around the switches of the algorithms). Seeded: running it again gives the same bytes.
"""
import math
import os
import random
import struct

import mpmath
from mpmath import mp, mpf

mp.prec = 500
rng = random.Random(20240611)
here = os.path.dirname(os.path.abspath(__file__))


def bits(x):
    return struct.unpack('<q', struct.pack('<d', x))[0]


def double(b):
    return struct.unpack('<d', struct.pack('<q', b))[0]


def log_uniform(low, high):
    return double(rng.randint(bits(low), bits(high)))


def sign():
    return rng.choice((-1.0, 1.0))


def neighbours(x, reach=2):
    return [double(bits(x) + i) for i in range(-reach, reach + 1)]


def ulp(x):
    return math.ulp(x)


def nearest_double(value):
    """Round to nearest, subnormal numbers too (mpmath's own conversion may round those twice)."""
    if value == 0:
        return 0.0
    exponent = max(mpmath.frexp(value)[1] - 53, -1074)
    return math.ldexp(int(mpmath.nint(mpmath.ldexp(value, -exponent))), exponent)


def write(name, function, arguments):
    with open(os.path.join(here, name + '.bin'), 'wb') as out:
        for args in arguments:
            args = args if isinstance(args, tuple) else (args,)
            value = function(*map(mpf, args))
            rounded = nearest_double(value)
            offset = int(mpmath.nint((value - mpf(rounded)) / mpf(ulp(rounded)) * 250)) if value else 0
            out.write(struct.pack('<%dddb' % len(args), *args, rounded, offset))
    print(name, len(arguments))


def hard_angles(largest_exponent):
    """Doubles closest to multiples of pi/2, binade by binade: denominators of the convergents of 2^q / (pi/2)."""
    found = []
    for exponent in range(1, largest_exponent + 1):
        ratio = mpf(2) ** (exponent - 53) / (mpmath.pi / 2)
        rest, before, now = ratio, 0, 1
        while now < 2**53:
            rest = 1 / (rest - mpmath.floor(rest))
            before, now = now, int(mpmath.floor(rest)) * now + before
            if 2**52 <= now < 2**53:
                found.append(math.ldexp(now, exponent - 53))
    return found


ln2 = math.log(2)
exps = [rng.uniform(-745, 709.7) for _ in range(300)] + [sign() * log_uniform(1e-18, 700) for _ in range(300)]
exps += [x for k in range(-12, 13) if k for x in neighbours((k + 0.5) * ln2) + neighbours(k * ln2)]
exps += [rng.uniform(-745.13, -708) for _ in range(60)] + neighbours(-708.0) + neighbours(708.0) + neighbours(709.78271289338397, 0)
# The hardest argument to round correctly in double precision (Lefevre and Muller).
exps += [7.541752774995959e-9, -2.0**-54, 2.0**-53, 1.0, -1.0, 5e-324, -745.1332191019411]
write('exp', mpmath.exp, exps)

logs = [log_uniform(5e-324, 1.7e308) for _ in range(300)] + [rng.uniform(0.5, 2.1) for _ in range(350)]
logs += [1 + sign() * log_uniform(2e-16, 0.3) for _ in range(200)] + [log_uniform(5e-324, 2.2e-308) for _ in range(60)]
logs += neighbours(math.sqrt(2)) + neighbours(math.sqrt(0.5)) + neighbours(2.2250738585072014e-308) + [5e-324, 1.7976931348623157e308]
logs += [x for x in neighbours(1.0, 4) if x != 1.0] + [2.0**k for k in range(-1074, 1024, 97) if k]
write('log', mpmath.log, logs)

angles = [sign() * log_uniform(1e-9, 2.0**40) for _ in range(220)] + [rng.uniform(-8, 8) for _ in range(250)]
angles += [float(rng.randint(1, 2 ** rng.randint(1, 39)) * mpmath.pi / 2) for _ in range(150)]
angles += [sign() * x for x in hard_angles(40)]
angles += [x for k in range(1, 12) for x in neighbours(k * math.pi / 4)] + [2.0**30, 2.0**40, -(2.0**40), 5e-324, 1e-300]
write('sin', mpmath.sin, angles)
write('cos', mpmath.cos, angles)

degrees = [rng.uniform(-720, 720) for _ in range(200)] + [rng.randint(-7200, 7200) / 10 for _ in range(120)]
degrees += [k * 7.5 for k in range(-24, 49) if k % 12] + [sign() * log_uniform(1e-12, 1e9) for _ in range(50)]
write('sin-degrees', lambda d: mpmath.sin(d * mpmath.pi / 180), degrees)
write('cos-degrees', lambda d: mpmath.cos(d * mpmath.pi / 180), degrees)

pairs = [(rng.uniform(-2, 2), rng.uniform(-2, 2)) for _ in range(250)]
for _ in range(120):
    y = log_uniform(1e-300, 1e300)
    pairs.append((sign() * y, sign() * min(max(y * math.ldexp(rng.uniform(1, 2), rng.randint(-60, 60)), 1e-307), 1e307)))
pairs += [((j + 0.5) / 16 * x, x) for j in range(16) for x in (1.0, -3.3, 7.7e5)] + [(1.0, 1.0), (-1.0, -1.0), (3.0, 4.0), (5e-324, 5e-324), (1e-320, 3e-320)]
write('arctangent2', mpmath.atan2, pairs)

cosines = [rng.uniform(-1, 1) for _ in range(200)] + [sign() * (1 - log_uniform(1.2e-16, 0.5)) for _ in range(150)]
cosines += [sign() * log_uniform(1e-20, 0.1) for _ in range(60)] + [0.5, -0.5, 0.0, 2.0**-60]
write('arccosine', mpmath.acos, cosines)

"""Prints the coefficients and split constants of core/numeric (exponential, logarithm, trigonometry, arctangent).

Needs Python 3 with mpmath 1.3. Polynomials: Remez exchange in 60 digits, then each coefficient rounded to double.
"""
from mpmath import mp, mpf, atan, atanh, cos, exp, floor, frexp, log, lu_solve, matrix, pi, sin, sqrt

mp.dps = 60


def remez(function, weight, degree, lower, upper, rounds=12, samples=2000):
    """Minimises |weight * (polynomial - function)| on [lower, upper]; returns coefficients, lowest first, and the error."""
    nodes = [(lower + upper) / 2 - (upper - lower) / 2 * cos(pi * i / (degree + 1)) for i in range(degree + 2)]
    grid = [lower + (upper - lower) * (1 - cos(pi * i / samples)) / 2 for i in range(samples + 1)]
    for _ in range(rounds):
        system, right = matrix(degree + 2, degree + 2), matrix(degree + 2, 1)
        for i, x in enumerate(nodes):
            for j in range(degree + 1):
                system[i, j] = x**j
            system[i, degree + 1] = (-1) ** i / weight(x)
            right[i] = function(x)
        solution = lu_solve(system, right)
        coefficients = [solution[i] for i in range(degree + 1)]
        errors = [weight(x) * (sum(c * x**j for j, c in enumerate(coefficients)) - function(x)) for x in grid]
        extremes, best = [], 0
        for i in range(1, samples + 1):
            if (errors[i] > 0) != (errors[best] > 0):
                extremes.append(best)
                best = i
            elif abs(errors[i]) > abs(errors[best]):
                best = i
        extremes.append(best)
        if len(extremes) != degree + 2:
            break
        nodes = [grid[i] for i in extremes]
    return coefficients, max(abs(e) for e in errors)


def show(name, fit):
    print(name, 'error', mp.nstr(fit[1], 3))
    for coefficient in fit[0]:
        print('  ', repr(float(coefficient)))


def near_zero(function, series, cut):
    return lambda x: series(x) if abs(x) < cut else function(x)


def parts(value, *bit_counts):
    """Splits value into truncated parts of the given numbers of bits and a rounded rest."""
    result = []
    for bits in bit_counts:
        scale = mpf(2) ** (bits - frexp(value)[1])
        result.append(floor(value * scale) / scale)
        value -= result[-1]
    return [repr(float(p)) for p in result] + [repr(float(value))]


half = log(2) / 2 * mpf('1.0001')
show('exp, r^3 ... r^11', remez(
    near_zero(lambda r: (exp(r) - 1 - r - r * r / 2) / r**3, lambda r: mpf(1) / 6 + r / 24 + r * r / 120, mpf('1e-8')),
    lambda r: abs(r) ** 3 + mpf('1e-9'), 8, -half, half))
show('log, L1 ... L7', remez(
    near_zero(lambda z: (2 * atanh(sqrt(z)) / sqrt(z) - 2) / z, lambda z: mpf(2) / 3 + 2 * z / 5, mpf('1e-12')),
    lambda z: z + mpf('1e-6'), 6, mpf(0), (3 - 2 * sqrt(mpf(2))) ** 2 * mpf('1.001')))
quarter = (pi / 4) ** 2 * mpf('1.001')
show('sin, S1 ... S6', remez(
    near_zero(lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, lambda z: -mpf(1) / 6 + z / 120, mpf('1e-14')),
    lambda z: z + mpf('1e-4'), 5, mpf(0), quarter))
show('cos, K1 ... K6', remez(
    near_zero(lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2, lambda z: mpf(1) / 24 - z / 720, mpf('1e-10')),
    lambda z: z * z + mpf('1e-4'), 5, mpf(0), quarter))

print('ln 2, 42 bits and rest', parts(log(2), 42))
print('pi/2, 33 and 33 bits and rest', parts(pi / 2, 33, 33))
first = mpf(float(pi / 2))
second = mpf(float(pi / 2 - first))
print('pi/2 in three doubles', repr(float(first)), repr(float(second)), repr(float(pi / 2 - first - second)))
print('pi/180 in two doubles', repr(float(pi / 180)), repr(float(pi / 180 - mpf(float(pi / 180)))))
for j in range(17):
    node = atan(mpf(j) / 16)
    print('arctan', j, repr(float(node)), repr(float(node - mpf(float(node)))))

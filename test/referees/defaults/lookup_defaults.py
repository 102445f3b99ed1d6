"""A second reading of the rules by which defaults are looked up, to compare the resolver with (standard library only).

lookup_defaults.py --check              every product, edition, role, revision and a range of Insider builds: at most one answer each
lookup_defaults.py < questions.jsonl    {"setting","side","family","build","revision"|null,"edition","role","upgraded"} a line
                                        -> {"value","state","certainty","note","candidates"} a line; certainty "conflict" gives both
"""
import json, os, sys

D = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'defaults.json')))
ROWS, PRODUCTS = D['rows'], D['products']
EDITION = {name: key for key, names in D['editionNames'].items() for name in names}
ROWS_OF = {setting: [r for r in ROWS if r['setting'] == setting] for setting in {r['setting'] for r in ROWS}}
RELEASED = {'client': set(), 'server': set()}
for p in PRODUCTS.values():
    RELEASED[p['kind']] |= {p['build'], *map(int, p.get('otherBuilds') or {})}

def branch(build): return 'br' if build == 28000 else 'ge' if 26100 <= build <= 27999 else None

def fits(a, family, build, revision, edition, channels, role, upgraded):
    """Does one entry of a row's `applies` fit? A null limit is open."""
    below = a['minRevision'] is not None and revision is not None and revision < a['minRevision']
    above = a['maxRevision'] is not None and revision is not None and revision > a['maxRevision']
    return (a['family'] == family and a['channel'] in channels and a['minBuild'] <= build and (a['maxBuild'] is None or build <= a['maxBuild'])
            and not below and not above and (not a.get('branch') or a['branch'] == branch(build))
            and (a['editions'] == 'all' or edition in a['editions']) and a['role'] in ('any', role) and a['upgraded'] in (None, upgraded))

def lookup(setting, side, family, build, revision=None, edition=None, role='member', upgraded=False):
    """-> (rows that answer, note). Two rows only for a documented conflict or when the unknown revision decides."""
    rows = [r for r in ROWS_OF.get(setting, []) if r['side'] in (side, 'both')]
    note = ''
    if build not in RELEASED[family]:
        later = [b for b in RELEASED[family] if b > build]
        hits = [(r, a) for r in rows for a in r['applies'] if fits(a, family, build, revision, edition, ('insider',), role, upgraded)]
        if hits:
            newest = max(a['minBuild'] for _, a in hits)
            return [r for r, a in hits if a['minBuild'] == newest], 'insider'
        known = [b for b in RELEASED[family] if b <= build and b != 28000]
        if not known: return [], 'older than every known product'
        build, revision = max(known), None
        note = f'from {build}' + ('' if later else ', newer than the newest known')
    found = []
    for r in rows:
        if any(fits(a, family, build, revision, edition, ('released', 'any'), role, upgraded) for a in r['applies']): found.append(r)
    return found, note

def check():
    # an Insider number falls back to a release of unknown revision: there, rows that differ by revision are all possible
    pairs = sorted({(r['setting'], s) for r in ROWS for s in (('client', 'server') if r['side'] == 'both' else (r['side'],))})
    insider = {'client': (25000, 25206, 25267, 25275, 25276, 25314, 25381, 25905, 25951, 25992, 26040, 26090, 27000, 29617), 'server': (25075, 25931, 25997, 26040, 26090, 26491)}
    questions = [(p['kind'], b, EDITION.get(e, e)) for p in PRODUCTS.values() for e in p['editions'] for b in {p['build'], *map(int, p.get('otherBuilds') or {})}]
    questions += [(f, b, e) for f, bs in insider.items() for b in bs for e in (('Home', 'Pro', 'Enterprise') if f == 'client' else ('Standard', 'DatacenterAzureEdition'))]
    asked = bad = 0
    for family, build, edition in questions:
        for setting, side in pairs:
            for role in ('member', 'domain-controller') if family == 'server' else ('member',):
                for upgraded in (False, True):
                    for revision in (1, 984, 1202, 3612, 3613, 9710, 9711, 33649, 33650):
                        rows, _ = lookup(setting, side, family, build, revision, edition, role, upgraded); asked += 1
                        plain = [r for r in rows if r['certainty'] != 'conflict']; both = [r for r in rows if r['certainty'] == 'conflict']
                        limited = all(a['minRevision'] is not None or a['maxRevision'] is not None for r in plain for a in r['applies'] if a['family'] == family)
                        if (len(plain) > 1 and not (limited and build not in RELEASED[family])) or (plain and both) or len(both) not in (0, 2):
                            bad += 1
                            if bad < 20: print('more than one answer:', setting, side, family, build, revision, edition, role, upgraded)
    print(f'{asked} questions, {bad} with more than one answer'); return bad

if __name__ == '__main__':
    if '--check' in sys.argv: sys.exit(bool(check()))
    for line in sys.stdin:
        q = json.loads(line)
        rows, note = lookup(q['setting'], q['side'], q['family'], q['build'], q.get('revision'), q.get('edition'), q.get('role') or 'member', bool(q.get('upgraded')))
        if len(rows) == 1: r = rows[0]; print(json.dumps({'value': r['value'], 'state': r['state'], 'certainty': r['certainty'], 'note': note, 'candidates': r.get('candidates')}))
        else: print(json.dumps({'value': None, 'state': 'unknown', 'certainty': 'conflict' if rows else 'unknown', 'note': note, 'candidates': [r['value'] for r in rows]}))

"""Import a .reg file into Wine's regedit, chntpw's reged and hivexregedit; print the results as JSON."""
import argparse, glob, json, os, re, shutil, subprocess, sys, tempfile
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from mkhive import empty_hive
import hivex

TYPES = {0: 'REG_NONE', 1: 'REG_SZ', 2: 'REG_EXPAND_SZ', 3: 'REG_BINARY', 4: 'REG_DWORD', 5: 'REG_DWORD_BE',
         6: 'REG_LINK', 7: 'REG_MULTI_SZ', 11: 'REG_QWORD'}
ROOTS = ('HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER', 'HKEY_USERS', 'HKEY_CLASSES_ROOT', 'HKEY_CURRENT_CONFIG')

def text_of(path):
    b = open(path, 'rb').read()
    if b[:2] == b'\xff\xfe': return b[2:].decode('utf-16le', 'replace')
    return b.decode('utf-8', 'replace')

def decode(t, raw):
    """-> (type name, JSON-able data) from a type number and its bytes"""
    n = TYPES.get(t, 'TYPE_%d' % t)
    if t in (1, 2): return n, raw.decode('utf-16le', 'replace').rstrip('\0')
    if t == 7:
        s = raw.decode('utf-16le', 'replace')
        return n, s[:-2].split('\0') if s.endswith('\0\0') else (s.rstrip('\0').split('\0') if s.strip('\0') else [])
    if t == 4 and len(raw) == 4: return n, int.from_bytes(raw, 'little')
    if t == 11 and len(raw) == 8: return n, int.from_bytes(raw, 'little')
    return n, raw.hex()

def unescape(text):
    """Wine's export has \\n and \\r for line ends, and a backslash before a backslash or a quote"""
    return re.sub(r'\\(.)', lambda m: {'n': '\n', 'r': '\r'}.get(m[1], m[1]), text)

def parse_export(text):
    """Wine's own export (regular form, only read here) -> {(key, name): (type, data)}"""
    out, keys, key = {}, [], None
    text = re.sub(r'\\\r?\n\s*', '', text)
    for m in re.finditer(r'^\[(.+)\]\s*$|^(@|"(?:[^"\\]|\\.)*")=(.*(?:\r?\n(?!\[|"|@|\s*$).*)*)', text, re.M):
        if m[1]: key = m[1]; keys.append(key); continue
        name = '' if m[2] == '@' else unescape(m[2][1:-1])
        v = m[3].strip('\r\n')
        if v.startswith('"'): td = ('REG_SZ', unescape(v[1:v.rindex('"')]))
        elif v.startswith('dword:'): td = ('REG_DWORD', int(v[6:], 16))
        else:
            h = re.match(r'hex(?:\(([0-9a-f]+)\))?:(.*)', v)
            if not h: continue
            td = decode(int(h[1], 16) if h[1] else 3, bytes.fromhex(h[2].replace(',', '').strip()))
        out[(key, name)] = td
    return keys, out

def wine(files, keep):
    env = dict(os.environ, WINEPREFIX=keep, WINEDEBUG='-all', WINEARCH='win64', DISPLAY='', HOME=keep + '.home')
    os.makedirs(env['HOME'], exist_ok=True)
    # no pipes: Wine's background processes would keep them open
    run = lambda *a, t=60: subprocess.run(a, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=t)
    server = '/usr/lib/wine/wineserver64' if os.path.exists('/usr/lib/wine/wineserver64') else 'wineserver'
    stop = lambda: (run(server, '-k'), run(server, '-w', t=30))
    hives = ('system.reg', 'user.reg', 'userdef.reg')
    if not os.path.exists(keep + '/pristine/export.reg'):
        run('wine', 'wineboot', '-i', t=100); stop()
        run('wine', 'regedit', '/E', r'C:\o.reg'); stop()     # once more, so that first-start writes are over
        os.makedirs(keep + '/pristine', exist_ok=True)
        for h in hives: shutil.copy(keep + '/' + h, keep + '/pristine/' + h)
        run('wine', 'regedit', '/E', r'C:\o.reg'); shutil.move(keep + '/drive_c/o.reg', keep + '/pristine/export.reg')
    try:
        stop()
        for h in hives: shutil.copy(keep + '/pristine/' + h, keep + '/' + h)
        rc = []
        for f in files:
            shutil.copy(f, keep + '/drive_c/i.reg')
            p = run('wine', 'regedit', '/S', r'C:\i.reg'); rc.append(p.returncode)
        run('wine', 'regedit', '/E', r'C:\o.reg')
        k0, v0 = parse_export(text_of(keep + '/pristine/export.reg'))
        k1, v1 = parse_export(text_of(keep + '/drive_c/o.reg'))
    finally: stop()
    noise = lambda k: re.search(r'HKEY_CURRENT_CONFIG|\\Wine|HKEY_DYN|^HKEY_USERS\\S-1|Control\\(Class|Video|Device\w*)\\', k)
    named = {k.lower() for f in files for k in re.findall(r'^\[-?(.+)\]\s*$', text_of(f), re.M)}
    ours = lambda k: any(k.lower() == n or k.lower().startswith(n + '\\') for n in named)
    changed = {k: v for k, v in v1.items() if v0.get(k) != v and not noise(k[0])}
    new = {k: v for k, v in changed.items() if ours(k[0])}
    gone = [{'key': k, 'name': n} for (k, n) in v0 if (k, n) not in v1 and not noise(k)]
    return {'exit': rc, 'values': rows(new), 'removedFromPristine': [g for g in gone if ours(g['key'])],
            'elsewhere': rows({k: v for k, v in changed.items() if not ours(k[0])}) + [g for g in gone if not ours(g['key'])],
            'newEmptyKeys': leaves(set(k1) - set(k0), changed, noise)}

def leaves(keys, vals, noise=lambda k: False):
    used = {k for k, _ in vals}
    return sorted(k for k in keys if k not in used and not noise(k) and not any(o.startswith(k + '\\') for o in keys))

def rows(d):
    return [{'key': k, 'name': n, 'type': t, 'data': v} for (k, n), (t, v) in sorted(d.items(), key=lambda x: (x[0][0].lower(), x[0][1].lower()))]

def read_hive(path, root):
    h = hivex.Hivex(path); vals, keys = {}, set()
    def walk(n, p):
        if n != h.root(): keys.add(p)
        for v in h.node_values(n): vals[(p, h.value_key(v))] = decode(*h.value_value(v))
        for c in h.node_children(n): walk(c, p + '\\' + h.node_name(c))
    walk(h.root(), root)
    return keys, vals

def per_hive(files, tmp, imp):
    vals, keys, exits, msg = {}, set(), [], []
    for root in ROOTS:
        if not any(root in text_of(f) for f in files): continue
        path = os.path.join(tmp, root); open(path, 'wb').write(empty_hive())
        for f in files:
            p = imp(path, root, f); exits.append(p.returncode)
            m = (p.stderr or b'') + (b'' if p.returncode in (0, 2) else p.stdout or b''); msg += [m.decode('utf-8', 'replace')[:300]] if m.strip() else []
        try: k, v = read_hive(path, root)
        except Exception as e: msg.append('hive unreadable afterwards: %s' % e); continue
        keys |= k; vals.update(v)
    return {'exit': exits, 'values': rows(vals), 'newEmptyKeys': leaves(keys, vals), **({'messages': msg} if msg else {})}

def reged(files, tmp):
    def imp(hive, root, f): return subprocess.run(['/usr/sbin/reged', '-C', '-I', hive, root, f], capture_output=True, timeout=20, input=b'y\n')
    return per_hive(files, tmp, imp)

def hivexreg(files, tmp):
    """hivexregedit reads UTF-8 text and wants existing parent keys: give it both, keep all else as it is."""
    def imp(hive, root, f):
        t = text_of(f); h = hivex.Hivex(hive, write=True)
        for m in re.finditer(r'^\[' + root + r'\\([^\]\r\n]+)\\[^\\\]\r\n]+\]', t, re.M):
            n = h.root()
            for part in m[1].split('\\'): n = h.node_get_child(n, part) or h.node_add_child(n, part)
        h.commit(None)
        return subprocess.run(['hivexregedit', '--merge', '--prefix', root, hive], capture_output=True, timeout=20, input=t.encode())
    return per_hive(files, tmp, imp)

def main():
    a = argparse.ArgumentParser(); a.add_argument('--base'); a.add_argument('--only', default='wine,reged,hivex'); a.add_argument('file')
    o = a.parse_args(); files = ([o.base] if o.base else []) + [o.file]
    keep = os.environ.get('LAB_WINEPREFIX', os.path.join(tempfile.gettempdir(), 'lab-wineprefix')); res = {}
    for name in o.only.split(','):
        with tempfile.TemporaryDirectory() as tmp:
            try: res[name] = wine(files, keep) if name == 'wine' else reged(files, tmp) if name == 'reged' else hivexreg(files, tmp)
            except Exception as e: res[name] = {'error': repr(e)[:300]}
    norm = lambda r: [(v['key'].lower(), v['name'].lower(), v['type'], v['data']) for v in r.get('values', [])]
    same = lambda rs: len({json.dumps(norm(r)) for r in rs}) == 1
    print(json.dumps({'file': os.path.basename(o.file), 'agree': same(res.values()), 'agreeWineHivex': same([res[c] for c in ('wine', 'hivex') if c in res]), 'consumers': res}, ensure_ascii=False, indent=1))
main()

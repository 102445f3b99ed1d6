"""Whether all that a template refers to is there: FILE.admx [FILE.adml]."""
import re
import sys
from xml.etree import ElementTree


def name_of(element):
    return element.tag.split('}')[-1]


def all_named(root, name):
    return [element for element in root.iter() if name_of(element) == name]


def children_named(element, name):
    return [child for child in element if name_of(child) == name]


def find_lost_references(admx):
    """Categories and supportedOn definitions of the file itself that nothing defines, and prefixes that nothing declares."""
    own = {each.get('prefix') for each in all_named(admx, 'target')}
    declared = own | {each.get('prefix') for each in all_named(admx, 'using')}
    defined = {kind: {each.get('name') for each in all_named(admx, kind)} for kind in ('category', 'definition')}
    for policy in all_named(admx, 'policy') + all_named(admx, 'category'):
        for child, kind in (('parentCategory', 'category'), ('supportedOn', 'definition')):
            for reference in children_named(policy, child):
                prefix, _, name = reference.get('ref', '').rpartition(':')
                if prefix and prefix not in declared:
                    yield f'{policy.get("name")}: undeclared prefix {prefix}:'
                elif (not prefix or prefix in own) and name not in defined[kind]:
                    yield f'{policy.get("name")}: no {kind} {name}'


def find_lost_texts(admx, adml):
    """Texts and presentations that are referred to and not there, or there and not referred to."""
    values = [value for element in admx.iter() for value in element.attrib.values()]
    referred = {found for value in values for found in re.findall(r'\$\((string|presentation)\.(\w+)\)', value)}
    there = {(kind, each.get('id')) for kind in ('string', 'presentation') for each in all_named(adml, kind)}
    yield from (f'not in the ADML: $({kind}.{name})' for kind, name in sorted(referred - there))
    yield from (f'unused in the ADMX: $({kind}.{name})' for kind, name in sorted(there - referred))


def find_lost_controls(admx, adml):
    """Elements of policies for which the presentation has no control."""
    controls = {each.get('id'): {control.get('refId') for control in each} for each in all_named(adml, 'presentation')}
    for policy in all_named(admx, 'policy'):
        wanted = {element.get('id') for elements in children_named(policy, 'elements') for element in elements}
        presentation = re.fullmatch(r'\$\(presentation\.(\w+)\)', policy.get('presentation', ''))
        lost = wanted - controls.get(presentation and presentation[1], set())
        if lost:
            yield f'{policy.get("name")}: no control for {sorted(lost)}'


def main(files):
    roots = {name_of(root): root for root in (ElementTree.parse(file).getroot() for file in files)}
    admx, adml = roots['policyDefinitions'], roots.get('policyDefinitionResources')
    lost = list(find_lost_references(admx))
    if adml is not None:
        lost += [*find_lost_texts(admx, adml), *find_lost_controls(admx, adml)]
    print('\n'.join(lost) or 'all that is referred to is there')
    return 1 if lost else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

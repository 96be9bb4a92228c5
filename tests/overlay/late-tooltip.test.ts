/** A tooltip whose code is still on its way. */
import { describe, expect, test, vi } from 'vitest';
import type { EntryId } from '../../glossary/kinds';
import { lateTooltip } from '../../overlay/tooltip/late-tooltip';
import type { CreateTooltip, Tooltip, TooltipSubject, TooltipWiring } from '../../overlay/tooltip/tooltip';

const subject: TooltipSubject = {
  entry: 'methotrexate' as EntryId,
  text: 'MTX',
  pageDefinition: null,
  anchor: { element: document.body, box: () => null },
};

function arrange() {
  const life = new AbortController();
  const real = {
    prepare: vi.fn(),
    open: vi.fn(() => true),
    close: vi.fn(),
    isPinned: false,
    isOpen: true,
    box: () => null,
    isOurs: () => true,
    host: document.body,
  } satisfies Tooltip;
  const loads: { resolve(create: CreateTooltip): void; reject(error: unknown): void }[] = [];
  const wiring = { onError: vi.fn(), onClosed: vi.fn(), signal: life.signal } as unknown as TooltipWiring & {
    onError: ReturnType<typeof vi.fn>;
    onClosed: ReturnType<typeof vi.fn>;
  };
  const create = vi.fn<CreateTooltip>(() => real);
  const load = vi.fn(() => new Promise<CreateTooltip>((resolve, reject) => loads.push({ resolve, reject })));
  const tooltip = lateTooltip(load)(window, wiring);
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { life, real, loads, load, wiring, create, tooltip, settle };
}

describe('a tooltip that is loaded when it is needed', () => {
  test('nothing is loaded before the first term is come upon; then once', async () => {
    const { load, loads, tooltip, create, settle } = arrange();
    expect(load).not.toHaveBeenCalled();
    tooltip.prepare(subject.entry as EntryId);
    tooltip.prepare(subject.entry as EntryId);
    expect(tooltip.open(subject, 'pointer')).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
    loads[0]?.resolve(create);
    await settle();
    tooltip.prepare(subject.entry as EntryId);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('what was asked for meanwhile is opened once, the last of it', async () => {
    const { loads, tooltip, real, create, settle } = arrange();
    tooltip.open(subject, 'pointer');
    const later = { ...subject, text: 'methotrexate' };
    tooltip.open(later, 'keyboard');
    expect([tooltip.isOpen, tooltip.isPinned]).toEqual([true, true]);
    loads[0]?.resolve(create);
    await settle();
    expect(real.open.mock.calls).toEqual([[later, 'keyboard']]);
    expect(tooltip.host).toBe(real.host);
    expect(tooltip.isOurs(new Event('click'))).toBe(true);
  });

  test('what was taken back meanwhile stays closed', async () => {
    const { loads, tooltip, real, create, settle } = arrange();
    tooltip.open(subject, 'pointer');
    tooltip.close();
    expect([tooltip.isOpen, tooltip.isPinned, tooltip.box(), tooltip.host]).toEqual([false, false, null, null]);
    loads[0]?.resolve(create);
    await settle();
    expect(real.open).not.toHaveBeenCalled();
  });

  test('a failure is told, the pointer let go, and the next wish tries again', async () => {
    const { loads, load, tooltip, real, create, wiring, settle } = arrange();
    tooltip.open(subject, 'pointer');
    const error = new Error('no way in');
    loads[0]?.reject(error);
    await settle();
    expect(wiring.onError).toHaveBeenCalledWith(error);
    expect(wiring.onClosed).toHaveBeenCalledTimes(1);
    tooltip.open(subject, 'touch');
    expect(load).toHaveBeenCalledTimes(2);
    loads[1]?.resolve(create);
    await settle();
    expect(real.open.mock.calls).toEqual([[subject, 'touch']]);
  });

  test('code that comes after the end is not used', async () => {
    const { loads, tooltip, create, life, settle } = arrange();
    tooltip.open(subject, 'pointer');
    life.abort();
    loads[0]?.resolve(create);
    await settle();
    expect(create).not.toHaveBeenCalled();
  });
});

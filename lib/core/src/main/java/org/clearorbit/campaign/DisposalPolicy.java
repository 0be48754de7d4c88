package org.clearorbit.campaign;

/** When a removed object is aimed at an uninhabited area and when drag may bring it down. */
public enum DisposalPolicy {
    /** Controlled where the casualty limit asks for it, natural decay elsewhere. */
    CONTROLLED_WHERE_REQUIRED,
    /** Always controlled. */
    ALWAYS_CONTROLLED
}
